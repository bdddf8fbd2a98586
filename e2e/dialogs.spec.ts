import { expect, test } from "./fixtures.ts";
import { expectWhole, measureDialog } from "./measure-dialog.ts";
import { retype } from "./retype.ts";

for (const [width, height] of [
  [2560, 1300],
  [1280, 800],
  [390, 844],
  [320, 640],
  [640, 500],
] as const) {
  test(`at ${width} × ${height} every dialog keeps its header and footer in view and scrolls only its body`, async ({
    apiKeys,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { frame } = apiKeys;
    const dialog = frame.getByRole("dialog");
    const check = async () => {
      await expect(dialog).toBeVisible();
      expectWhole(await dialog.evaluate(measureDialog));
    };
    await apiKeys.fillForm({ name: "ERP", description: "x ".repeat(150), scopes: ["asset.view"] });
    await retype(frame.getByRole("searchbox", { name: "Search scopes" }), "");
    await check();
    await frame.getByRole("button", { name: "Create key" }).click();
    await expect(apiKeys.credentialsDialog).toBeVisible();
    await check();
    await apiKeys.testToken();
    await check();
    await apiKeys.done();
    for (const action of ["Edit", "Test token", "Rotate secret", "History", "Revoke"] as const) {
      await apiKeys.choose("ERP", action);
      await check();
      await dialog.getByRole("button", { name: "Close" }).first().click();
      await expect(dialog).toHaveCount(0);
    }
  });
}

test("a dialog focuses its first field, the copy button or else its heading, and returns the focus on close", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  await apiKeys.createButton.click();
  await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Escape");
  await apiKeys.fillForm({ name: "ERP", scopes: ["asset.view"] });
  await frame.getByRole("button", { name: "Create key" }).click();
  await expect(frame.getByRole("button", { name: "Copy client secret" })).toBeFocused();
  await apiKeys.done();
  for (const [action, begin] of [
    ["Edit", frame.getByRole("textbox", { name: "Name" })],
    ["Test token", frame.getByRole("textbox", { name: "Client secret" })],
    ["Rotate secret", frame.getByRole("radio", { name: "24 hours" })],
    ["History", frame.getByRole("heading", { name: "History of ERP" })],
    ["Revoke", frame.getByRole("textbox", { name: "Reason" })],
  ] as const) {
    await apiKeys.choose("ERP", action);
    await expect(begin).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(frame.getByRole("button", { name: "Actions for ERP" })).toBeFocused();
  }
});

test("the review of a key starts at its top, not at the box to tick at its end", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  await page.setViewportSize({ width: 390, height: 600 });
  await apiKeys.fillForm({ name: "ERP", scopes: ["account.api-key.manage"] });
  await frame.getByRole("button", { name: "Review" }).click();
  const review = frame.getByRole("dialog", { name: "Review the new key" });
  await expect(review.getByText("ERP", { exact: true })).toBeInViewport();
  await expect(review.getByRole("checkbox")).not.toBeInViewport();
});

test("half a date is refused, not dropped", async ({ apiKeys, page }) => {
  const { frame } = apiKeys;
  await apiKeys.create({ name: "ERP", rotateBy: "2999-06-30", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("ERP", "Edit");
  const rotateBy = frame.getByLabel("Rotate by");
  await rotateBy.focus();
  await page.keyboard.press("Backspace");
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(rotateBy).toHaveAccessibleDescription(
    "Enter a complete date that exists, or clear the field.",
  );
  await expect(rotateBy).toBeFocused();
  await rotateBy.fill("2999-07-31");
  await frame.getByRole("button", { name: "Review" }).click();
  await expect(frame.getByRole("dialog")).toContainText("2999-07-31");
});
