import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage, Credentials } from "./pages/api-keys-page.ts";
import { requestToken } from "./request-token.ts";
import { retype } from "./retype.ts";
import { tracesOf } from "./traces-of.ts";

async function rotate(apiKeys: ApiKeysPage, name: string, overlap?: string): Promise<Credentials> {
  await apiKeys.choose(name, "Rotate secret");
  const dialog = apiKeys.frame.getByRole("dialog", { name: "Rotate secret" });
  if (overlap) await dialog.getByRole("radio", { name: overlap }).check();
  await dialog.getByRole("button", { name: "Rotate secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  return apiKeys.shownCredentials();
}

test("an administrator rotates a secret, copies the new one, and then retires the old one from the list", async ({
  apiKeys,
  origins,
  page,
}) => {
  const old = await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("ERP", "Rotate secret");
  const choices = apiKeys.frame.getByRole("radiogroup", { name: "Old secret stays valid for" });
  await expect(choices.getByRole("radio")).toHaveCount(5);
  await expect(choices.getByRole("radio", { name: "24 hours" })).toBeChecked();
  await expect(choices.getByRole("radio", { name: "Expire immediately" })).toHaveAccessibleDescription(
    /For a secret that leaked/,
  );
  await apiKeys.frame.getByRole("dialog").getByRole("button", { name: "Rotate secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  const fresh = await apiKeys.shownCredentials();
  expect(fresh.clientId).toBe(old.clientId);
  expect([await requestToken(origins.token, old), await requestToken(origins.token, fresh)]).toEqual([
    200, 200,
  ]);

  await apiKeys.testToken();
  await expect(apiKeys.credentialsDialog.getByRole("button", { name: /^Retire/ })).toHaveCount(0);
  await apiKeys.done();
  expect(await tracesOf(page)).not.toContain(fresh.clientSecret);
  await expect(apiKeys.row("ERP")).toContainText(`…${fresh.clientSecret.slice(-4)}`);

  const row = apiKeys.frame.getByText(`Old secret …${old.clientSecret.slice(-4)} works until`);
  await expect(row).toContainText("something may still need it");
  await apiKeys.frame.getByRole("button", { name: "Retire old secret of ERP" }).click();
  const retire = apiKeys.frame.getByRole("dialog", { name: "Retire the old secret of ERP?" });
  await expect(retire.getByText("No integration has used the newest secret yet.")).toHaveCount(0);
  await retire.getByRole("button", { name: "Retire old secret" }).click();
  await expect(page.getByText("The old secret of ERP was retired.")).toBeVisible();
  await expect(apiKeys.frame.getByRole("button", { name: "Retire old secret of ERP" })).toHaveCount(0);
  await expect(apiKeys.frame.getByRole("button", { name: "Details of ERP" })).toBeFocused();
  expect([await requestToken(origins.token, old), await requestToken(origins.token, fresh)]).toEqual([
    401, 200,
  ]);
});

test("both secrets work during an overlap, and the dialog offers to retire the old one instead of rotating again", async ({
  apiKeys,
  origins,
}) => {
  const old = await apiKeys.create({ name: "Partner", scopes: ["asset.view"] });
  await apiKeys.done();
  const fresh = await rotate(apiKeys, "Partner", "7 days");
  await apiKeys.done();
  expect([await requestToken(origins.token, old), await requestToken(origins.token, fresh)]).toEqual([
    200, 200,
  ]);

  await apiKeys.choose("Partner", "Rotate secret");
  const dialog = apiKeys.frame.getByRole("dialog", { name: "Rotate secret" });
  await expect(dialog.getByRole("list", { name: "Secrets that work now" }).getByRole("listitem")).toHaveCount(
    2,
  );
  await expect(dialog.getByText("Both secrets are in use")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Rotate secret" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Retire old secret" }).click();
  await apiKeys.frame
    .getByRole("dialog", { name: "Retire the old secret of Partner?" })
    .getByRole("button", { name: "Retire old secret" })
    .click();
  await expect(apiKeys.frame.getByRole("dialog")).toHaveCount(0);
  expect(await requestToken(origins.token, old)).toBe(401);
});

test("a rotation can stop a leaked secret at once, and retiring a secret warns if the newest is unused", async ({
  apiKeys,
  origins,
}) => {
  const leaked = await apiKeys.create({ name: "Leaked", scopes: ["asset.view"] });
  await apiKeys.done();
  const fresh = await rotate(apiKeys, "Leaked", "Expire immediately");
  expect([await requestToken(origins.token, leaked), await requestToken(origins.token, fresh)]).toEqual([
    401, 200,
  ]);
  await apiKeys.done();
  await expect(apiKeys.frame.getByRole("button", { name: /^Retire/ })).toHaveCount(0);

  await rotate(apiKeys, "Leaked", "1 hour");
  await apiKeys.done();
  await apiKeys.choose("Leaked", "Retire old secret");
  const retire = apiKeys.frame.getByRole("dialog", { name: "Retire the old secret of Leaked?" });
  await expect(retire.getByText("No integration has used the newest secret yet.")).toBeVisible();
  await retire.getByRole("button", { name: "Retire old secret" }).click();
  await expect(apiKeys.frame.getByRole("dialog")).toHaveCount(0);
  expect(await requestToken(origins.token, fresh)).toBe(401);
});

test("after a lost response the page retries the rotation and gets the one new secret", async ({
  openAccount,
  origins,
  requests,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("Lossy [first-write:lost-answer]");
  const old = await apiKeys.create({ name: "Lost", scopes: ["asset.view"] });
  await apiKeys.done();
  const fresh = await rotate(apiKeys, "Lost");
  expect([await requestToken(origins.token, old), await requestToken(origins.token, fresh)]).toEqual([
    200, 200,
  ]);
  const posts = requests.filter(
    (request) => request.method() === "POST" && request.url().endsWith("/rotate"),
  );
  expect(posts.length).toBeGreaterThan(1);
  expect(new Set(posts.map((request) => request.headers()["idempotency-key"])).size).toBe(1);
});

test("revoking an unused, low-risk key takes one confirmation, which says what stops and when", async ({
  apiKeys,
  origins,
}) => {
  const credentials = await apiKeys.create({ name: "Unused", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("Unused", "Revoke");
  const dialog = apiKeys.frame.getByRole("dialog", { name: "Revoke Unused?" });
  await expect(dialog).toContainText(
    /gets no new tokens from the moment you revoke it.*may keep working until \d\d:\d\d/,
  );
  await expect(dialog.getByRole("textbox", { name: /to confirm/ })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(apiKeys.frame.getByRole("dialog", { name: "Unused is revoked" })).toBeVisible();
  await expect(apiKeys.frame.getByText("0 of 10 active keys")).toBeVisible();
  expect(await requestToken(origins.token, credentials)).toBe(401);
});

for (const [why, scope, use] of [
  ["that was used recently", "asset.view", true],
  ["with a high-risk scope", "account.delete", false],
] as const) {
  test(`revoking a key ${why} requires typing its name`, async ({ apiKeys, origins }) => {
    const credentials = await apiKeys.create({ name: "Dangerous", scopes: [scope] });
    if (use) await requestToken(origins.token, credentials);
    await apiKeys.done();
    await apiKeys.choose("Dangerous", "Revoke");
    const name = apiKeys.frame.getByRole("textbox", { name: "Type Dangerous to confirm" });
    await retype(name, "dangerous?");
    await apiKeys.frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(name).toHaveAccessibleDescription("Enter the name of the key.");
    await retype(name, "Dangerous");
    await apiKeys.frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(apiKeys.frame.getByRole("dialog", { name: "Dangerous is revoked" })).toBeVisible();
  });
}

test("an administrator verifies a revocation with the revoked secret, at once or later from the list", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { clientSecret } = await apiKeys.create({ name: "Ended", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("Ended", "Revoke");
  await frame.getByRole("button", { name: "Revoke key" }).click();
  const dialog = frame.getByRole("dialog", { name: "Ended is revoked" });
  await expect(dialog).toContainText(/Tokens it already got may keep working until \d\d:\d\d/);
  await dialog.getByRole("button", { name: "Verify" }).click();
  const secret = dialog.getByRole("textbox", { name: "Client secret" });
  await expect(secret).toHaveAccessibleDescription(/Enter the client secret/);
  await retype(secret, clientSecret);
  await secret.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("this client secret gets no tokens");
  await apiKeys.closeDialog();
  await expect(frame.getByRole("heading", { name: "API keys", exact: true })).toBeFocused();
  expect(await tracesOf(page)).not.toContain(clientSecret);

  await frame.getByRole("button", { name: "Revoked" }).click();
  await apiKeys.choose("Ended", "Verify revocation");
  await retype(dialog.getByRole("textbox", { name: "Client secret" }), "anything");
  await dialog.getByRole("button", { name: "Verify" }).click();
  await expect(
    dialog.getByText("not one that worked when the key was revoked", { exact: false }),
  ).toBeVisible();
});

test("a verification without a response does not claim that the key is revoked", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const { frame } = apiKeys;
  await apiKeys.create({ name: "Silent", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("Silent", "Revoke");
  await frame.getByRole("button", { name: "Revoke key" }).click();
  await retype(frame.getByRole("textbox", { name: "Client secret" }), "anything");
  await page.context().setOffline(true);
  await frame.getByRole("button", { name: "Verify" }).click();
  await expect(frame.getByRole("alert")).toContainText("This doesn’t show whether the key is revoked:");
});

test("two administrators: the page shows the other's rotation instead of rotating the key again", async ({
  apiKeys,
  openBeside,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.create({ name: "Shared", scopes: ["asset.view"] });
  await apiKeys.done();
  const other = await openBeside(apiKeys);
  await other.choose("Shared", "Rotate secret");

  await rotate(apiKeys, "Shared", "1 hour");
  await apiKeys.done();
  const dialog = other.frame.getByRole("dialog", { name: "Rotate secret" });
  await dialog.getByRole("button", { name: "Rotate secret" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Someone changed this key in the meantime.");
  await expect(dialog.getByRole("list", { name: "Secrets that work now" }).getByRole("listitem")).toHaveCount(
    2,
  );
  await expect(dialog.getByText("No integration has used the newest secret yet.")).toBeVisible();
});

test("two administrators: revoking a key that the other has already revoked succeeds", async ({
  apiKeys,
  openBeside,
}) => {
  await apiKeys.create({ name: "Twice", scopes: ["asset.view"] });
  await apiKeys.done();
  const other = await openBeside(apiKeys);
  for (const administrator of [other, apiKeys]) await administrator.choose("Twice", "Revoke");
  for (const administrator of [other, apiKeys]) {
    await administrator.frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(administrator.frame.getByRole("dialog", { name: "Twice is revoked" })).toBeVisible();
  }
});
