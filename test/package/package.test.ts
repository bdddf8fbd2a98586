import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { IrisAppManifest } from "@trackunit/iris-app-sdk-core";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { framePolicy } from "../../local-manager/manager/frame-policy.ts";
import { manifestProblems } from "../../scripts/package/check-manifest.ts";
import { allowedLicences, shippedPackages } from "../../scripts/package/software-bill.ts";
import { chooseTokenCallback } from "../../scripts/package/token-callback.ts";
import { newFolder } from "../support/folders.ts";
import { startTestManager } from "../support/test-manager.ts";

const folder = newFolder();
const pack = () =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/package.ts"], {
    encoding: "utf8",
    env: {
      ...process.env,
      PACKAGE_FOLDER: folder,
      INSTALL_CALLBACK_ORIGIN: "https://api-keys.construction.company",
    },
  });
let file: string;

beforeAll(() => {
  const { stdout, stderr } = pack();
  file = stdout.trim();
  expect(file, stderr).toMatch(/trackunit-apps-api-keys-\d+\.\d+\.\d+\.tgz$/);
});

const inside = (path: string) => execFileSync("tar", ["xzOf", file, `package/${path}`], { encoding: "utf8" });
const names = () =>
  execFileSync("tar", ["tzf", file], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((name) => name.replace(/^package\//, ""));

describe("the package", () => {
  it("contains the remote, the manifest, the marketplace's files, licences, a bill of materials, and nothing else", () => {
    const rest = names().filter((name) => !/^assets\/[\w.-]+\.js$/.test(name));
    expect(rest.sort()).toEqual([
      "LICENCES.txt",
      "api-keys.png",
      "iris-app-manifest.json",
      "logo.svg",
      "marketplace-description.md",
      "package.json",
      "remoteEntry.js",
      "remoteEntry.var.js",
      "sbom.cdx.json",
    ]);
  });

  it("contains no source map, no test and no path of the machine that built it", () => {
    expect(names().filter((name) => /\.map$|test|spec/.test(name))).toEqual([]);
    for (const name of names().filter((name) => !name.endsWith(".png"))) {
      const content = inside(name);
      expect(content, name).not.toContain("sourceMappingURL");
      expect(content, name).not.toContain(process.cwd());
    }
  });

  it("contains the manifest that the local Manager enforces, with only its hosts mapped", async () => {
    const manager = await startTestManager();
    const packed: IrisAppManifest = JSON.parse(inside("iris-app-manifest.json"));
    const document = await fetch(`${manager.origins.extension}/frame/${packed.extensions[0]?.id}`);
    const { contentSecurityPolicy } = framePolicy(packed, manager.origins);
    await manager.close();
    expect(document.headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toContain(`connect-src ${manager.origins.iris} ${manager.origins.token}`);
    expect(packed.scopes).toEqual([
      { scope: "account.api-key.manage", optional: false },
      { scope: "account.audit-log.view", optional: true },
      { scope: "api.iris.app.proxy.fetch", optional: true },
    ]);
    expect(packed.tokenCallback).toEqual({ url: "https://api-keys.construction.company/installed" });
    expect(packed.cspHeader["connect-src"]).toEqual([
      "https://iris.trackunit.com",
      "https://auth.trackunit.com",
    ]);
  });

  it("is not built twice for one version", () => {
    const again = pack();
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("was packed before")]);
  });
});

describe("the origin of the app's own server", () => {
  it.each([
    ["missing", undefined, "Where is the app's own server?"],
    ["not a URL", "our server", "must be an origin"],
    ["a URL with a path", "https://api-keys.construction.company/installed", "must be an origin"],
    ["a URL with a user", "https://user@api-keys.construction.company", "must be an origin"],
    ["an http URL", "http://api-keys.construction.company", "must begin with https"],
    ["a private IP address", "https://10.0.0.1", "must be a public name"],
    ["localhost", "https://localhost", "must be a public name"],
    ["a name that never resolves", "https://install-callback.invalid", "must be a public name"],
  ])("is refused if it is %s", (_, origin, sentence) => {
    expect(() => chooseTokenCallback([], { INSTALL_CALLBACK_ORIGIN: origin })).toThrow(sentence);
  });

  it("may be left out with --without-server", () => {
    expect(chooseTokenCallback(["--without-server"], {})).toBeUndefined();
  });
});

describe("the bill of materials", () => {
  it("lists the shipped packages, each under an allowed licence, and names no registry", () => {
    const { components } = JSON.parse(inside("sbom.cdx.json"));
    const byName = components.map(({ name }: { name: string }) => name);
    expect(byName).toEqual(expect.arrayContaining(["react", "react-dom", "penpal", "zod", "jose"]));
    for (const name of ["vite", "typescript", "playwright", "hono"]) expect(byName).not.toContain(name);
    expect(inside("sbom.cdx.json")).not.toMatch(/https?:/);
    const shipped = shippedPackages(JSON.parse(readFileSync("package-lock.json", "utf8")));
    expect(shipped.filter(({ license }) => !allowedLicences.includes(license))).toEqual([]);
  });

  it("resolves each dependency to its nearest installed copy", () => {
    const packages = {
      "": { dependencies: { a: "1", b: "1" } },
      "node_modules/a": { version: "1.0.0", license: "MIT", dependencies: { c: "2" } },
      "node_modules/a/node_modules/c": { version: "2.0.0", license: "MIT" },
      "node_modules/b": { version: "1.0.0", license: "MIT", dependencies: { c: "1" } },
      "node_modules/c": { version: "1.0.0", license: "MIT" },
      "node_modules/unused": { version: "1.0.0", license: "GPL-3.0" },
    };
    expect(shippedPackages({ packages }).map(({ name, version }) => `${name} ${version}`)).toEqual([
      "a 1.0.0",
      "b 1.0.0",
      "c 2.0.0",
      "c 1.0.0",
    ]);
  });
});

describe("the check of the manifest", () => {
  const surroundings = { hosts: ["https://iris.trackunit.com"], assetsFolder: "public" };

  it("accepts the app's manifest", () => {
    expect(manifestProblems(manifest, surroundings)).toEqual([]);
  });

  it.each([
    [
      "an unpublished scope",
      { scopes: [{ scope: "made.up", optional: true }] },
      "The scope made.up is not published.",
    ],
    [
      "a scope that is requested twice",
      { scopes: [...manifest.scopes, ...manifest.scopes.slice(0, 1)] },
      "The scope account.api-key.manage is asked for twice.",
    ],
    [
      "a host missing in connect-src",
      { cspHeader: { sandbox: [] } },
      "connect-src does not list https://iris.trackunit.com.",
    ],
    [
      "a default-src",
      { cspHeader: { ...manifest.cspHeader, "default-src": ["'self'"] } },
      "default-src may not be set.",
    ],
    [
      "a missing picture",
      { marketplace: { ...manifest.marketplace, logoPath: "none.svg" } },
      "The file none.svg is missing.",
    ],
    ["no extensions", { extensions: [] }, "There is no extension."],
  ])("refuses a manifest with %s", (_, change, problem) => {
    expect(manifestProblems({ ...manifest, ...change } as IrisAppManifest, surroundings)).toEqual([problem]);
  });
});
