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
