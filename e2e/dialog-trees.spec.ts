import { expect, test } from "./fixtures.ts";

// The trees are in `dialog-trees.spec.ts-snapshots`: what a screen reader is given of each dialog.

test("the dialogs of a new key give a screen reader their heading, fields, hints and buttons in order", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog");
  await apiKeys.createButton.click();
  await expect(frame.getByRole("checkbox").first()).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "create.aria.yml" });
  await frame.getByRole("textbox", { name: "Name" }).pressSequentially("ERP");
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(frame.getByText("Enter what the key is used for.")).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "create-refused.aria.yml" });
  await frame.getByRole("textbox", { name: "Description" }).pressSequentially("Reads machines");
  await (await apiKeys.findScope("account.user.manage")).check();
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog).toMatchAriaSnapshot({ name: "review.aria.yml" });
  await apiKeys.acknowledgeRisk();
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "one-time-view.aria.yml" });
  await frame.getByRole("button", { name: "Test token" }).click();
  await expect(apiKeys.result).toBeVisible();
  await frame.getByText("Request other scopes").click();
  await frame.getByText("Token details").click();
  await frame.getByRole("button", { name: "Check access" }).click();
  await expect(frame.getByRole("button", { name: "Copy report" })).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "test-token.aria.yml" });
});

test("the dialogs of a key give a screen reader their heading, fields, hints and buttons in order", async ({
  apiKeys,
  createKeyByApi,
  page,
}) => {
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog");
  const key = { name: "ERP", description: "Reads machines", allowedScopes: ["asset.view"] };
  await createKeyByApi(apiKeys, key);
  await page.reload();
  await expect(apiKeys.row("ERP")).toBeVisible();
  const close = async () => {
    await dialog.getByRole("button", { name: "Close" }).first().click();
    await expect(dialog).toHaveCount(0);
  };
  await frame.getByRole("button", { name: "Whose is this?" }).click();
  await expect(dialog).toMatchAriaSnapshot({ name: "whose-is-this.aria.yml" });
  await close();
  await apiKeys.choose("ERP", "History");
  await expect(dialog.getByRole("listitem")).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "history.aria.yml" });
  await close();
  await apiKeys.choose("ERP", "Test token");
  await expect(dialog).toMatchAriaSnapshot({ name: "token-lab.aria.yml" });
  await close();
  await apiKeys.choose("ERP", "Edit");
  await expect(frame.getByRole("checkbox").first()).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "edit.aria.yml" });
  await (await apiKeys.findScope("account.view")).check();
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog).toMatchAriaSnapshot({ name: "edit-review.aria.yml" });
  await close();
  await apiKeys.choose("ERP", "Rotate secret");
  await expect(dialog).toMatchAriaSnapshot({ name: "rotate.aria.yml" });
  await dialog.getByRole("button", { name: "Rotate secret" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  await apiKeys.done();
  await apiKeys.choose("ERP", "Retire old secret");
  await expect(dialog).toMatchAriaSnapshot({ name: "retire.aria.yml" });
  await close();
  await apiKeys.choose("ERP", "Revoke");
  await expect(dialog).toMatchAriaSnapshot({ name: "revoke.aria.yml" });
  await dialog.getByRole("button", { name: "Revoke key" }).click();
  await expect(frame.getByRole("dialog", { name: "ERP is revoked" })).toBeVisible();
  await expect(dialog).toMatchAriaSnapshot({ name: "verify-revocation.aria.yml" });
});
