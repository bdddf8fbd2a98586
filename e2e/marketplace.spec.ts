import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { ApiKeysPage } from "./pages/api-keys-page.ts";

test("an administrator installs the app without an optional scope, creates a key, gets a token and uninstalls the app", async ({
  page,
  createAccount,
  origins,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const account = await createAccount("Newcomer [not-installed]");
  await page.goto(`/administration/api-keys?account=${account}`);
  await expect(page.getByText("API Keys is not installed in this account.")).toBeVisible();
  await page.getByRole("button", { name: "Open the marketplace" }).click();
  await expect(page.getByRole("heading", { name: "API Keys", level: 2 })).toBeVisible();
  await expect(page.getByRole("img", { name: "API Keys in Manager" })).toBeVisible();

  await page.getByRole("button", { name: "Install", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Install API Keys?" });
  await expect(
    dialog.getByRole("checkbox", { name: /^account\.api-key\.manage .*required$/ }),
  ).toBeDisabled();
  await dialog.getByRole("checkbox", { name: /^account\.audit-log\.view .*optional$/ }).uncheck();
  await dialog.getByRole("button", { name: "Install app" }).click();
  await expect(page.getByText(/^Installed, version/)).toBeVisible();

  const tokens: string[] = [];
  page.on("request", (request) => {
    const token = request.headers().authorization;
    if (request.url().startsWith(origins.iris) && token) tokens.push(token);
  });
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const apiKeys = new ApiKeysPage(page);
  await apiKeys.create({ name: "First", scopes: ["asset.view"] });
  await apiKeys.testToken();
  await apiKeys.done();
  await apiKeys.choose("First", "History");
  await expect(apiKeys.frame.getByRole("dialog")).toContainText(
    "account.audit-log.view was denied when this app was installed",
  );
  await apiKeys.closeDialog();
  const refused = await fetch(`${origins.iris}/api/api-key/v1/api-keys`, {
    headers: { Authorization: tokens[0] ?? "" },
  });
  const [{ id }] = (await refused.json()).content;
  const events = await fetch(`${origins.iris}/api/api-key/v1/api-keys/${id}/events`, {
    headers: { Authorization: tokens[0] ?? "" },
  });
  expect([events.status, await events.json()]).toMatchObject([
    403,
    { code: "missing_scope", scope: "account.audit-log.view" },
  ]);

  await page.getByRole("link", { name: "App Library" }).click();
  await expect(page.getByRole("list", { name: "Permissions of API Keys" })).toContainText(
    "account.audit-log.view denied",
  );
  await page.getByRole("button", { name: "Uninstall", exact: true }).click();
  await page.getByRole("button", { name: "Uninstall API Keys" }).click();
  await expect(page.getByText("No app is installed.")).toBeVisible();
  await expect(page.getByRole("link", { name: "API Keys", exact: true })).toHaveCount(0);
  for (const token of new Set(tokens)) {
    const answer = await fetch(`${origins.iris}/api/api-key/v1/api-keys`, {
      headers: { Authorization: token },
    });
    expect(answer.status).toBe(401);
  }
  await page.goto(`/administration/api-keys?account=${account}`);
  await expect(page.getByText("API Keys is not installed in this account.")).toBeVisible();
});

test("a user who may not install apps reads why, and the server refuses their direct requests", async ({
  page,
  createAccount,
  origins,
}) => {
  const account = await createAccount("Plain");
  await page.goto(`/marketplace?account=${account}`);
  await page
    .getByRole("combobox", { name: "User" })
    .selectOption({ label: "Jonas Friis · Fleet administrator" });
  const button = page.getByRole("button", { name: "Change permissions" });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(/You may not install apps/);

  const session = await (await fetch(`${origins.shell}/local-manager/session?account=${account}`)).json();
  const listing = await fetch(`${origins.shell}/local-manager/marketplace?account=${account}`);
  const { version } = await listing.json();
  const send = (name: string, method: string, body: object) =>
    fetch(`${origins.shell}/local-manager/installations`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        accountId: account,
        userId: session.users.find((user: { name: string }) => user.name === name).id,
        ...body,
      }),
    });
  expect((await send("Jonas Friis", "POST", { version, deniedScopes: [] })).status).toBe(403);
  expect((await send("Jonas Friis", "DELETE", {})).status).toBe(403);
  const required = await send("Ida Holm", "POST", {
    version,
    deniedScopes: ["account.api-key.manage"],
  });
  expect([required.status, await required.json()]).toMatchObject([400, { code: "constraint_violation" }]);
  const notShown = await send("Ida Holm", "POST", { version: "99.0.0", deniedScopes: [] });
  expect(notShown.status, "a version that nobody was shown").toBe(412);
});

test("an administrator can deny an optional scope and grant it later without losing a key", async ({
  apiKeys,
  page,
}) => {
  await apiKeys.create({ name: "Stays", scopes: ["asset.view"] });
  await apiKeys.done();
  await page.getByRole("link", { name: "Marketplace" }).click();
  for (const state of ["denied", "granted"]) {
    await page.getByRole("button", { name: "Change permissions" }).click();
    const box = page.getByRole("checkbox", { name: /^api\.iris\.app\.proxy\.fetch/ });
    await box.setChecked(state === "granted");
    await page.getByRole("button", { name: "Install app" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("link", { name: "Administration" }).click();
    await page.getByRole("link", { name: "App Library" }).click();
    await expect(page.getByRole("list", { name: "Permissions of API Keys" })).toContainText(
      `api.iris.app.proxy.fetch ${state}`,
    );
    await page.getByRole("button", { name: "Permissions" }).click();
  }
  await page.getByRole("link", { name: "Administration" }).click();
  await expect(apiKeys.row("Stays")).toBeVisible();
});

/** Packs the built app, and a second version of it that requests one more scope. */
function packNextVersion(folder: string): string {
  const env = { ...process.env, PACKAGE_FOLDER: folder };
  const made = spawnSync(process.execPath, ["--import=tsx", "scripts/package.ts", "--without-server"], {
    env,
    encoding: "utf8",
  });
  expect(made.stderr).toBe("");
  execFileSync("tar", ["xzf", made.stdout.trim(), "-C", folder]);
  // An SVG with a script, as a hostile package might contain.
  const attack = `<svg xmlns="http://www.w3.org/2000/svg"><script>document.documentElement.id = "ran-" + origin</script></svg>`;
  writeFileSync(join(folder, "package", "attack.svg"), attack);
  const change = (file: string, edit: (json: { version: string; scopes: object[] }) => void) => {
    const path = join(folder, "package", file);
    const json = JSON.parse(readFileSync(path, "utf8"));
    edit(json);
    writeFileSync(path, JSON.stringify(json));
  };
  change("package.json", (json) => {
    json.version = "99.0.0";
  });
  change("iris-app-manifest.json", (json) => json.scopes.push({ scope: "asset.view", optional: true }));
  const next = join(folder, "next.tgz");
  execFileSync("tar", ["czf", next, "-C", folder, "package"]);
  return next;
}

test("updating to an uploaded package asks for its new scope and then runs its own remote", async ({
  apiKeys,
  page,
  requests,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.create({ name: "Stays", scopes: ["asset.view"] });
  await apiKeys.done();
  const folder = mkdtempSync(join(tmpdir(), "api-keys-upload-"));
  const next = packNextVersion(folder);
  await page.getByRole("link", { name: "Marketplace" }).click();
  const upload = page.getByLabel("Upload a package of a new version");
  await upload.setInputFiles({
    name: "evil.tgz",
    mimeType: "application/gzip",
    buffer: Buffer.from("no archive"),
  });
  await expect(page.getByRole("alert")).toContainText("This is not a package of a new version of this app.");
  await upload.setInputFiles(next);
  await page.getByRole("button", { name: "Update to 99.0.0" }).click();
  const dialog = page.getByRole("dialog", { name: "Update API Keys?" });
  await expect(
    dialog.getByRole("checkbox", { name: /^asset\.view .*optional · new in this version$/ }),
  ).toBeChecked();
  await expect(dialog.getByText("new in this version")).toHaveCount(1);
  await dialog.getByRole("checkbox", { name: /^asset\.view/ }).uncheck();
  await dialog.getByRole("button", { name: "Install app" }).click();
  await expect(page.getByText("Installed, version 99.0.0")).toBeVisible();

  await page.getByRole("link", { name: "Administration" }).click();
  await expect(apiKeys.row("Stays")).toBeVisible();
  expect(
    requests.some((request) => /\/packages\/[^/]+\/99\.0\.0\/remoteEntry\.js$/.test(request.url())),
  ).toBe(true);
  await page.getByRole("link", { name: "App Library" }).click();
  await expect(page.getByRole("list", { name: "Permissions of API Keys" })).toContainText(
    "asset.view denied",
  );
  rmSync(folder, { recursive: true, force: true });
});

test("an uploaded package that nobody installed runs nothing on the extension's origin", async ({
  apiKeys,
  page,
  context,
  origins,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST, /Blocked script execution/);
  await expect(apiKeys.createButton).toBeVisible();
  const account = new URL(page.url()).searchParams.get("account") ?? "";
  const folder = mkdtempSync(join(tmpdir(), "api-keys-upload-"));
  await page.getByRole("link", { name: "Marketplace" }).click();
  await page.getByLabel("Upload a package of a new version").setInputFiles(packNextVersion(folder));
  await expect(page.getByRole("button", { name: "Update to 99.0.0" })).toBeVisible();

  const base = `${origins.extension}/packages/${account}/99.0.0`;
  const image = await context.newPage();
  expect((await image.goto(`${base}/attack.svg`))?.status()).toBe(200);
  expect(await image.locator("svg").getAttribute("id"), "its script did not run").toBeNull();
  for (const frame of [`${base}/frame/api-keys-extension`, `${origins.extension}/frame/api-keys-extension`]) {
    expect((await image.goto(frame))?.status(), "a frame's document in a window of its own").toBe(404);
  }

  // A page on the extension's origin that opens Manager gets no handle on its window.
  await image.goto(`${origins.extension}/logo.svg`);
  const opened = context.waitForEvent("page");
  await image.evaluate(`window.opened = window.open(${JSON.stringify(page.url())})`);
  await new ApiKeysPage(await opened).page.waitForLoadState();
  await expect.poll(() => image.evaluate("window.opened.closed")).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
