import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";
import { requestToken } from "./request-token.ts";

async function openEdit(apiKeys: ApiKeysPage, name: string): Promise<void> {
  await apiKeys.choose(name, "Edit");
  await expect(apiKeys.frame.getByRole("dialog", { name: `Edit ${name}` })).toBeVisible();
}

test("an administrator edits name, description and scopes, and reviews the values before and after", async ({
  apiKeys,
  page,
}) => {
  await apiKeys.create({ name: "ERP", description: "old words", scopes: ["asset.view", "account.view"] });
  await apiKeys.done();
  await openEdit(apiKeys, "ERP");
  const { frame } = apiKeys;
  await expect(await apiKeys.findScope("asset.view")).toBeChecked();
  await frame.getByRole("textbox", { name: "Name" }).fill("ERP two");
  await frame.getByRole("textbox", { name: "Description" }).fill("new words");
  await (await apiKeys.findScope("account.view")).uncheck();
  await (await apiKeys.findScope("account.site.manage")).check();
  await frame.getByRole("button", { name: "Review" }).click();
  const review = frame.getByRole("dialog", { name: "Review the changes to ERP" });
  await expect(review).toContainText(/Name\s*Before\s*ERP\s*After\s*ERP two/);
  await expect(review).toContainText(/Before\s*old words\s*After\s*new words/);
  await expect(review.getByRole("list", { name: "Scopes added" }).getByRole("listitem")).toHaveText([
    "account.site.manage",
  ]);
  await expect(review.getByRole("list", { name: "Scopes removed" }).getByRole("listitem")).toHaveText([
    "account.view",
  ]);
  await review.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("ERP two was changed.")).toBeVisible();
  await expect(await apiKeys.openDetails("ERP two")).toContainText("new words");
  await openEdit(apiKeys, "ERP two");
  await expect(await apiKeys.findScope("account.view")).not.toBeChecked();
});

test("an edit without changes cannot be saved", async ({ apiKeys }) => {
  await apiKeys.create({ name: "Same", scopes: ["asset.view"] });
  await apiKeys.done();
  await openEdit(apiKeys, "Same");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await expect(apiKeys.frame.getByText("Nothing is changed yet.")).toBeVisible();
  await expect(apiKeys.frame.getByRole("button", { name: "Save changes" })).toBeDisabled();
});

test("removing a scope from a recently used key warns which requests will be refused", async ({
  apiKeys,
  origins,
}) => {
  const credentials = await apiKeys.create({ name: "Busy", scopes: ["asset.view", "account.view"] });
  expect(await requestToken(origins.token, credentials)).toBe(200);
  await apiKeys.done();
  await openEdit(apiKeys, "Busy");
  await (await apiKeys.findScope("account.view")).uncheck();
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await expect(apiKeys.frame.getByText("If it asks for a removed scope, it is refused")).toBeVisible();
});

test("the name field says that another active key has this name", async ({ apiKeys, expectedErrors }) => {
  expectedErrors.push(FAILED_REQUEST);
  for (const name of ["One", "Two"]) {
    await apiKeys.create({ name, scopes: ["asset.view"] });
    await apiKeys.done();
  }
  await openEdit(apiKeys, "Two");
  await apiKeys.frame.getByRole("textbox", { name: "Name" }).fill("ONE");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Save changes" }).click();
  const name = apiKeys.frame.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAccessibleDescription(/Another active key has this name/);
  await expect(name).toBeFocused();
});

test("a fleet administrator edits a key and keeps a scope on it that they do not hold", async ({
  apiKeys,
}) => {
  await apiKeys.create({ name: "Powerful", scopes: ["account.delete", "asset.view"] });
  await apiKeys.done();
  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await openEdit(apiKeys, "Powerful");
  await expect(await apiKeys.findScope("account.delete")).toBeChecked();
  await expect(await apiKeys.findScope("account.billing.manage")).toBeDisabled();
  await apiKeys.frame.getByRole("textbox", { name: "Description" }).fill("kept");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Save changes" }).click();
  await expect(apiKeys.row("Powerful")).toContainText("Reads assets, 1 more");
});

test("two administrators edit one key: the second sees the first one's change, and neither change is lost", async ({
  apiKeys,
  openBeside,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.create({ name: "Shared", description: "first", scopes: ["asset.view"] });
  await apiKeys.done();
  const other = await openBeside(apiKeys);
  await openEdit(other, "Shared");
  await (await other.findScope("account.view")).check();

  await openEdit(apiKeys, "Shared");
  await apiKeys.frame.getByRole("textbox", { name: "Description" }).fill("theirs");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Save changes" }).click();
  await expect(await apiKeys.openDetails("Shared")).toContainText("theirs");

  await other.frame.getByRole("button", { name: "Review" }).click();
  await other.frame.getByRole("button", { name: "Save changes" }).click();
  await expect(other.frame.getByRole("alert")).toContainText("Someone changed this key in the meantime.");
  const theirs = other.frame.getByRole("region", { name: "What someone else changed meanwhile" });
  await expect(theirs).toContainText(/Before\s*first\s*After\s*theirs/);
  await expect(other.frame.getByRole("list", { name: "Scopes added" })).toContainText("account.view");
  await other.frame.getByRole("button", { name: "Apply my changes" }).click();
  await expect(other.row("Shared")).toContainText("Reads assets and the account");
  await expect(await other.openDetails("Shared")).toContainText("theirs");
});

test("the menu tells a fleet administrator why they cannot rotate a key with scopes that they do not hold", async ({
  apiKeys,
  page,
}) => {
  await apiKeys.create({ name: "Powerful", scopes: ["account.delete", "asset.view"] });
  await apiKeys.done();
  await apiKeys.create({ name: "Modest", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.signInAs("Jonas Friis · Fleet administrator");
  await apiKeys.frame.getByRole("button", { name: "Actions for Powerful" }).click();
  const rotate = apiKeys.frame.getByRole("menuitem", { name: "Rotate secret" });
  await expect(rotate).toHaveAttribute("aria-disabled", "true");
  await expect(rotate).toHaveAccessibleDescription(/You don’t hold account\.delete\. Ask an administrator/);
  await rotate.focus();
  await page.keyboard.press("Enter");
  await expect(apiKeys.frame.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await apiKeys.choose("Modest", "Rotate secret");
  await expect(apiKeys.frame.getByRole("dialog", { name: "Rotate secret" })).toBeVisible();
});
