import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

async function revoke(apiKeys: ApiKeysPage, name: string): Promise<void> {
  await apiKeys.choose(name, "Revoke");
  await apiKeys.frame.getByRole("button", { name: "Revoke key" }).click();
  await expect(apiKeys.frame.getByRole("dialog", { name: `${name} is revoked` })).toBeVisible();
}

/** Moves focus from the frame to Manager's page and back. */
async function lookElsewhereAndBack(apiKeys: ApiKeysPage): Promise<void> {
  await apiKeys.page.getByRole("combobox", { name: "User" }).focus();
  await apiKeys.frame.getByRole("searchbox", { name: "Search keys" }).focus();
}

test("the list updates when the user returns to it, and says that a key was revoked elsewhere", async ({
  apiKeys,
  openBeside,
}) => {
  for (const name of ["Stays", "Goes"]) {
    await apiKeys.create({ name, scopes: ["asset.view"] });
    await apiKeys.done();
  }
  const other = await openBeside(apiKeys);
  await revoke(other, "Goes");
  await expect(apiKeys.row("Goes")).toBeVisible();
  await expect(async () => {
    await lookElsewhereAndBack(apiKeys);
    await expect(apiKeys.row("Goes")).toHaveCount(0, { timeout: 500 });
  }).toPass();
  const news = apiKeys.frame.getByRole("status").filter({ hasText: "Goes was revoked in the meantime" });
  await expect(news).toBeVisible();
  await apiKeys.frame.getByRole("button", { name: "Got it" }).click();
  await expect(news).toHaveCount(0);
  await expect(apiKeys.row("Stays")).toBeVisible();
});

for (const [action, send] of [
  ["Edit", ["Review", "Save changes"]],
  ["Rotate secret", ["Rotate secret"]],
] as const) {
  test(`${action} says so if the key was revoked elsewhere`, async ({
    apiKeys,
    expectedErrors,
    openBeside,
  }) => {
    expectedErrors.push(FAILED_REQUEST);
    await apiKeys.create({ name: "Goes", scopes: ["asset.view"] });
    await apiKeys.done();
    const other = await openBeside(apiKeys);
    await apiKeys.choose("Goes", action);
    const dialog = apiKeys.frame.getByRole("dialog");
    if (action === "Edit") await dialog.getByRole("textbox", { name: "Description" }).fill("changed");
    await revoke(other, "Goes");
    for (const name of send) await dialog.getByRole("button", { name }).click();
    await expect(apiKeys.frame.getByRole("dialog", { name: "Goes is revoked" })).toContainText(
      "by someone else or in another window",
    );
    await apiKeys.closeDialog();
    await expect(apiKeys.frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  });
}

test("the list updates behind the one-time view, and the secret stays on screen", async ({
  apiKeys,
  openBeside,
}) => {
  await apiKeys.create({ name: "Goes", scopes: ["asset.view"] });
  await apiKeys.done();
  const other = await openBeside(apiKeys);
  const { clientSecret } = await apiKeys.create({ name: "Fresh", scopes: ["asset.view"] });
  await expect(apiKeys.row("Fresh")).toHaveCount(1);
  await revoke(other, "Goes");
  const secret = apiKeys.credentialsDialog.getByRole("textbox", { name: "Client secret" });
  await expect(async () => {
    await apiKeys.page.getByRole("combobox", { name: "User" }).focus();
    await secret.focus();
    await expect(apiKeys.row("Goes")).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(secret).toHaveValue(clientSecret);
  await apiKeys.done();
  await expect(apiKeys.frame.getByText("Goes was revoked in the meantime")).toBeVisible();
});
