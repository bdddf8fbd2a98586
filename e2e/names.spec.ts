import { expect, test } from "./fixtures.ts";
import { retype } from "./retype.ts";

const payloads = ['"><svg onload=alert(1)>', "مفتاح النظام 12", "🏗️ Kran №7 👷🏽‍♀️"];

for (const name of payloads) {
  test(`a key named ${name} is shown as plain text everywhere`, async ({ apiKeys }) => {
    const { frame } = apiKeys;
    // A script that runs, or tries to, violates the frame's CSP and so logs an error, which fails the test.
    await apiKeys.fillForm({ name, description: name, owner: name, scopes: ["account.delete"] });
    await frame.getByRole("button", { name: "Review" }).click();
    await expect(frame.getByRole("dialog").getByText(name, { exact: true })).toHaveCount(3);
    await apiKeys.acknowledgeRisk();
    await frame.getByRole("button", { name: "Create key" }).click();
    await expect(frame.getByText(`Save the client secret of “${name}”.`)).toBeVisible();
    await apiKeys.done();
    await expect(frame.getByRole("rowheader").getByText(name, { exact: true }).first()).toBeVisible();
    await apiKeys.choose(name, "Revoke");
    await expect(frame.getByRole("dialog", { name: `Revoke ${name}?` })).toBeVisible();
    await frame.getByRole("textbox", { name: /to confirm/ }).fill(name);
    await frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(apiKeys.frame.getByRole("dialog", { name: `${name} is revoked` })).toBeVisible();
  });
}

test("markup, scripts, templates and links in any field stay plain text on every screen", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog");
  const evil = `"'><img src=x onerror=window.__xss=1><script>window.__xss=1</script>{{7*7}}\${7*7}javascript:1`;
  await apiKeys.create({
    name: evil,
    description: evil,
    owner: evil,
    system: evil,
    scopes: ["account.delete"],
  });
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  await frame.getByRole("textbox", { name: "Other scopes" }).fill(evil);
  await frame.getByRole("button", { name: "Request token" }).click();
  await expect(frame.getByRole("alert")).toContainText("not allowed for this key");
  await apiKeys.done();

  await retype(frame.getByRole("searchbox", { name: "Search keys" }), evil);
  await expect(apiKeys.row(evil)).toBeVisible();
  await apiKeys.choose(evil, "Edit");
  await frame.getByRole("textbox", { name: "Description" }).fill(`${evil}2`);
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText(`${evil}2`)).toBeVisible();
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(`${evil} was changed.`)).toBeVisible();

  await apiKeys.choose(evil, "Rotate secret");
  await expect(frame.getByRole("dialog", { name: "Rotate secret" })).toContainText(evil);
  await apiKeys.closeDialog();
  await apiKeys.choose(evil, "Revoke");
  await frame.getByRole("textbox", { name: "Reason" }).fill(evil);
  await frame.getByRole("textbox", { name: /^Type / }).fill(evil);
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(frame.getByRole("dialog", { name: `${evil} is revoked` })).toBeVisible();
  await frame.getByRole("textbox", { name: "Client secret" }).fill(evil);
  await dialog.getByRole("button", { name: "Verify" }).click();
  await expect(
    frame.getByText("not one that worked when the key was revoked", { exact: false }),
  ).toBeVisible();
  await apiKeys.closeDialog();
  // The page does not search revoked keys for a word as long as a secret.
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "<img src=x");
  await frame.getByRole("button", { name: "Revoked" }).click();
  await apiKeys.choose(evil, "History");
  await expect(dialog.getByText(evil).first()).toBeVisible();
  await apiKeys.closeDialog();
  await frame.getByRole("button", { name: "Whose is this?" }).click();
  await frame.getByRole("textbox", { name: "Access token, client ID or secret" }).fill(evil);
  await expect(frame.getByText(/neither a token that can be read/)).toBeVisible();

  for (const window of page.frames()) expect(await window.evaluate(() => "__xss" in globalThis)).toBe(false);
  expect(await frame.locator("img[src=x], script:not([src]):not([type])").count()).toBe(0);
});
