import { expect } from "playwright/test";
import { expectWhole, measureDialog } from "../measure-dialog.ts";
import { test } from "./fixtures.ts";
import type { Sought } from "./webkit-page.ts";

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [640, 500],
] as const) {
  test(`at ${width} × ${height} every dialog keeps its header and footer in view and scrolls only its body`, async ({
    openAt,
  }) => {
    const page = await openAt(width, height);
    const check = async () => expectWhole(await page.inDialog(measureDialog));
    await page.click("button", "Create API key");
    await page.type("ERP", "textbox", "Name");
    await page.type("x ".repeat(60), "textbox", "Description");
    await page.click("checkbox", /^asset\.view /);
    await check();
    await page.click("button", "Create key");
    await page.find("textbox", "Client secret");
    await check();
    await page.click("button", "Test token");
    await page.find("textbox", "Access token");
    await check();
    await page.click("button", "Copy client secret");
    await page.click("button", "Done");
    await page.gone("dialog");
    const begins: [string, Sought][] = [
      ["Edit", ["textbox", "Name"]],
      ["Test token", ["textbox", "Client secret"]],
      ["Rotate secret", ["radio", "24 hours"]],
      ["History", ["heading", "History of ERP"]],
      ["Revoke", ["textbox", "Reason"]],
    ];
    for (const [action, begin] of begins) {
      await page.click("button", "Actions for ERP");
      await page.click("menuitem", action);
      await page.expectFocus(...begin);
      await check();
      await page.press("Escape");
      await page.gone("dialog");
      await page.expectFocus("button", "Actions for ERP");
    }
  });
}

test("half a date is refused, not dropped", async ({ openAt }) => {
  const page = await openAt(1280, 800);
  await page.fillKeyForm("ERP");
  await page.inDialog((dialog) => {
    // A date field has no role by which it could be found.
    const labels = [...dialog.querySelectorAll("label")];
    labels.find(({ textContent }) => textContent === "Rotate by")?.control?.focus();
  });
  await page.driver.press("12");
  await page.click("button", "Create key");
  await expect
    .poll(() => page.textOf("dialog"))
    .toContain("Enter a complete date that exists, or clear the field.");
  await page.press("Backspace");
  await page.click("button", "Create key");
  await page.find("textbox", "Client secret");
});
