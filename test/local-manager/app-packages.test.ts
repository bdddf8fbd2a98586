import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { c as create } from "tar";
import { expect, it, onTestFinished } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { compareVersions, createAppPackages } from "../../local-manager/marketplace/app-packages.ts";
import { createPackageFactory, edit } from "../support/app-package.ts";
import { newFolder } from "../support/folders.ts";
import { startTestManager } from "../support/test-manager.ts";

const folder = newFolder();
const account = "6b5cb246-7945-4bb6-bec5-2a1413ffd1b3";
const packages = createAppPackages(join(folder, "packages"));

const archive = createPackageFactory(folder);

it("a valid package is stored and becomes the newest version of its own account only", async () => {
  const { version } = await packages.add(account, await archive(undefined, "9.1.0"));
  expect(packages.newest(account).version).toBe(version);
  expect(packages.find(account, version).manifest.scopes).toEqual(manifest.scopes);
  expect(packages.newest("00000000-0000-0000-0000-000000000000").basePath).toBe("");
});

it.each<[string, () => Promise<Uint8Array>]>([
  ["no content", async () => new Uint8Array()],
  ["a file that is not an archive", async () => new TextEncoder().encode("no archive")],
  ["another app's name", () => archive(edit("package.json", { name: "@evil/app" }))],
  [
    "a manifest of another app",
    () => archive(edit("iris-app-manifest.json", { moduleFederationName: "@evil/app" })),
  ],
  ["a malformed version", () => archive(edit("package.json", { version: "../../evil" }))],
  [
    "the version of the built app",
    () => archive(edit("package.json", { version: packages.find(account, "").version })),
  ],
  ["a version that was uploaded before", () => archive(undefined, "9.1.0")],
  ["an older version", () => archive(undefined, "9.0.9")],
  ["a version with a leading zero", () => archive(undefined, "10.01.0")],
  ...[
    "http://app.example.com/installed",
    "https://127.0.0.1/installed",
    "https://localhost/installed",
    "https://user@app.example.com/installed",
  ].map((url): [string, () => Promise<Uint8Array>] => [
    `a server at ${url}`,
    () => archive(edit("iris-app-manifest.json", { tokenCallback: { url } })),
  ]),
  ["a manifest without extensions", () => archive(edit("iris-app-manifest.json", { extensions: [] }))],
  [
    "more than 1,000 files",
    () =>
      archive((root) => {
        for (let number = 0; number < 1_001; number++) writeFileSync(join(root, `${number}.json`), "");
      }),
  ],
  [
    "100 MB of zeros",
    () => archive((root) => writeFileSync(join(root, "zeros.json"), new Uint8Array(100 * 1024 * 1024))),
  ],
  ["no remote entry", () => archive((root) => rmSync(join(root, "remoteEntry.js")))],
  [
    "a remote entry that is a symbolic link",
    () =>
      archive((root) => {
        rmSync(join(root, "remoteEntry.js"));
        symlinkSync("iris-app-manifest.json", join(root, "remoteEntry.js"));
      }),
  ],
])("a package with %s is refused and stores nothing", async (_, make) => {
  await expect(packages.add(account, await make())).rejects.toMatchObject({ code: "constraint_violation" });
  expect(packages.newest(account).version).toBe("9.1.0");
  expect(readdirSync(join(folder, "packages", account))).toEqual(["9.1.0"]);
});

it("an upload writes no file outside the package's folder", async () => {
  const evil = await archive((root) => {
    mkdirSync(join(root, ".."), { recursive: true });
    writeFileSync(join(root, "../../outside.txt"), "x");
  }, "9.2.0");
  const crafted = join(folder, "crafted.tgz");
  await create({ gzip: true, file: crafted, cwd: join(folder, "made-1/package"), preservePaths: true }, [
    "../../outside.txt",
  ]);
  await packages.add(account, evil);
  await expect(packages.add(account, new Uint8Array(readFileSync(crafted)))).rejects.toMatchObject({
    code: "constraint_violation",
  });
  expect(existsSync(join(folder, "packages/outside.txt"))).toBe(false);
  expect(existsSync(join(folder, "packages", account, "outside.txt"))).toBe(false);
});

it("the extension's origin serves a package's files and nothing outside the package", async () => {
  const manager = await startTestManager();
  const { id, administrator: _ } = await manager.createAccount();
  const session = await (await fetch(`${manager.origins.shell}/local-manager/session?account=${id}`)).json();
  const query = new URLSearchParams({ account: id, user: session.user.id });
  const upload = await fetch(`${manager.origins.shell}/local-manager/packages?${query}`, {
    method: "POST",
    body: await archive(undefined, "9.3.0"),
  });
  expect(upload.status).toBe(201);
  const get = async (path: string) => (await fetch(`${manager.origins.extension}/packages/${path}`)).status;
  expect(await get(`${id}/9.3.0/remoteEntry.js`)).toBe(200);
  expect(await get(`${id}/9.3.0/frame/${manifest.extensions[0]?.id}`)).toBe(200);
  const served = await fetch(`${manager.origins.extension}/packages/${id}/9.3.0/remoteEntry.js`);
  const policy = served.headers.get("Content-Security-Policy");
  expect(policy, "no document of its own").toMatch(/; sandbox$/);
  expect(policy, "a worker sends to no other host").toContain("connect-src http");
  const asServiceWorker = await fetch(`${manager.origins.extension}/packages/${id}/9.3.0/remoteEntry.js`, {
    headers: { "Service-Worker": "script" },
  });
  expect(asServiceWorker.status, "a service worker").toBe(404);
  const asWindow = await fetch(
    `${manager.origins.extension}/packages/${id}/9.3.0/frame/${manifest.extensions[0]?.id}`,
    { headers: { "Sec-Fetch-Dest": "document" } },
  );
  expect(asWindow.status, "a frame in a window").toBe(404);
  const shell = await fetch(manager.origins.shell);
  expect(shell.headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  // This file exists, so only the check of the path keeps it from being served.
  writeFileSync(join(manager.folder, "packages", id, "outside.json"), "{}");
  for (const path of [
    `${id}/9.3.0/none.js`,
    `${id}/9.3.0/..%2Foutside.json`,
    `${id}/9.3.0/..%2F..%2F..%2Fpglite%2FPG_VERSION.json`,
    `${id}/9.3.0/%2e%2e/%2e%2e/data-folder.json`,
    `..%2Fpackages%2F${id}/9.3.0/remoteEntry.js`,
    `${id}/9.9.9/remoteEntry.js`,
    `${id}/9.3.0/frame/another`,
  ]) {
    expect(await get(path), path).toBe(404);
  }
  await manager.close();
});

it.each<[string, (manifest: IrisAppManifest) => unknown]>([
  [
    "a description outside the package",
    (made) => ({
      ...made,
      marketplace: { ...made.marketplace, fullDescriptionPath: "../../../../../../etc/hostname" },
    }),
  ],
  [
    "a description that is missing from the package",
    (made) => ({ ...made, marketplace: { ...made.marketplace, fullDescriptionPath: "none.md" } }),
  ],
  [
    "a policy that lets another site frame it",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, "frame-ancestors": ["https://evil.test"] } }),
  ],
  [
    "a policy with unsafe sources",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, "script-src": ["'unsafe-inline'"] } }),
  ],
  [
    "a policy with a wildcard",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, "connect-src": ["*"] } }),
  ],
  [
    "a script in a data: address",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, "script-src": ["data:"] } }),
  ],
  [
    "a sandbox that may leave its frame",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, sandbox: ["allow-top-navigation"] } }),
  ],
  ["the camera", (made) => ({ ...made, permissionsPolicy: ["camera"] })],
  ["a scope that is named twice", (made) => ({ ...made, scopes: [...made.scopes, ...made.scopes] })],
  [
    "a menu item that reverses the reading direction",
    (made) => ({
      ...made,
      extensions: made.extensions.map((extension) => ({
        ...extension,
        menuItem: { name: "Users \u202Ekcehc" },
      })),
    }),
  ],
  ["an unknown scope", (made) => ({ ...made, scopes: [{ scope: "no.such.scope", optional: true }] })],
  [
    "a policy with a whole scheme",
    (made) => ({ ...made, cspHeader: { ...made.cspHeader, "connect-src": ["https:"] } }),
  ],
])("a package with %s is refused", async (_, change) => {
  const packages = createAppPackages(newFolder());
  const evil = await archive((folder) => {
    const file = join(folder, "iris-app-manifest.json");
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
  }, "9.4.0");
  await expect(packages.add(crypto.randomUUID(), evil)).rejects.toMatchObject({
    code: "constraint_violation",
  });
});

it("a package of more than 10 MB is refused as too large", async () => {
  const manager = await startTestManager();
  onTestFinished(() => manager.close());
  const { id } = await manager.createAccount();
  const { user } = await (await fetch(`${manager.origins.shell}/local-manager/session?account=${id}`)).json();
  const query = new URLSearchParams({ account: id, user: user.id });
  const answer = await fetch(`${manager.origins.shell}/local-manager/packages?${query}`, {
    method: "POST",
    body: new Uint8Array(11 * 1024 * 1024),
  });
  expect([answer.status, (await answer.json()).code]).toEqual([413, "payload_too_large"]);
});

it("versions are compared number by number", () => {
  expect(["0.10.0", "0.9.9", "1.0.0", "0.2.0"].sort(compareVersions)).toEqual([
    "0.2.0",
    "0.9.9",
    "0.10.0",
    "1.0.0",
  ]);
});
