import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("the page explains the first steps until a key exists, and the dialogs explain their own terms", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const steps = frame.getByRole("listitem").filter({ hasText: "Create a key, and select what it may do." });
  await expect(steps).toBeVisible();
  await frame.getByText("What is an API key?").click();
  await expect(frame.getByText("A key is a login for a program.")).toBeVisible();
  await expectAccessible(page);

  await apiKeys.createButton.click();
  await frame.getByText("What is a scope?").click();
  await expect(frame.getByText("A scope is one thing that a token may do")).toBeVisible();
  await page.keyboard.press("Escape");
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await expect(apiKeys.row("ERP")).toBeVisible();
  await expect(steps).toHaveCount(0);

  await apiKeys.choose("ERP", "Rotate secret");
  await frame.getByText("What is an overlap?").click();
  await expect(frame.getByText("During the overlap both secrets work")).toBeVisible();
});

test("a user gets a token from a key's menu by keyboard alone", async ({ apiKeys, page }) => {
  const { frame } = apiKeys;
  const { keyboard } = page;
  const { clientSecret } = await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await frame.getByRole("button", { name: "Actions for ERP" }).focus();
  await keyboard.press("Enter");
  await expect(frame.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await expect(frame.getByRole("menuitem", { name: "Test token" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(frame.getByRole("textbox", { name: "Client secret" })).toBeFocused();
  await keyboard.insertText(clientSecret);
  await keyboard.press("Enter");
  await expect(frame.getByRole("textbox", { name: "Access token" })).toBeVisible();
});
