import { expect } from "playwright/test";
import { expectWhole, measureDialog } from "../measure-dialog.ts";
import { requestToken } from "../request-token.ts";
import { test } from "./fixtures.ts";
import type { Sought } from "./webkit-page.ts";

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} an administrator sees why a key is refused, reads the activity, reassigns the keys of an owner and keeps an old secret`, async ({
    openAt,
    tokenOrigin,
  }) => {
    const page = await openAt(width, height);
    const checkDialog = async () => expectWhole(await page.inDialog(measureDialog));
    const closeWithEscape = async (...focusedNext: Sought) => {
      await page.press("Escape");
      await page.gone("dialog");
      await page.expectFocus(...focusedNext);
    };
    const keepSecret = async () => {
      await page.click("button", "Copy client secret");
      await page.click("button", "Done");
      await page.gone("dialog");
    };
    await page.fillKeyForm("ERP");
    await page.type("Kim Dahl", "textbox", "Owner");
    await page.click("button", "Create key");
    await page.click("button", "Show client secret");
    const clientId = await page.valueOf("textbox", "Client ID");
    const clientSecret = `"${await page.valueOf("textbox", "Client secret")}"`;
    await keepSecret();
    expect(await requestToken(tokenOrigin, { clientId, clientSecret })).toBe(401);

    await expect(async () => {
      await page.reload();
      await page.click("button", "1 refused");
    }).toPass();
    expect(await page.textOf("list", "Worth a look")).toContain("but with quotes around it");

    await page.click("button", "Activity");
    await page.expectFocus("searchbox", "Search by key or person");
    expect(await page.textOf("list", "Activity")).toContain("ERP: Created");
    await checkDialog();
    await closeWithEscape("button", "Activity");

    await page.click("button", "Actions for ERP");
    await page.click("menuitem", "Duplicate");
    await page.type("BI job", "textbox", "Name");
    await page.click("button", "Create key");
    await keepSecret();
    await page.choose("Kim Dahl", "combobox", "Filter keys");
    await page.click("button", "Reassign");
    await page.expectFocus("textbox", "New owner");
    await checkDialog();
    await page.driver.press("Lea Krog");
    await page.press("Enter");
    await page.gone("dialog");
    await page.choose("Lea Krog", "combobox", "Filter keys");
    await page.find("rowheader", "BI job");
    await page.find("rowheader", "ERP");

    await page.click("button", "Actions for ERP");
    await page.click("menuitem", "Rotate secret");
    await page.click("button", "Rotate secret");
    await keepSecret();
    await page.click("button", "Extend old secret of ERP");
    await page.find("radio", "7 days");
    await checkDialog();
    await closeWithEscape("button", "Extend old secret of ERP");
    await page.click("button", "Retire old secret of ERP");
    await page.find("dialog", "Retire the old secret of ERP?");
    await checkDialog();
    // The focus does not return to the button: that would go with the old secret.
    await closeWithEscape("button", "Details of ERP");

    await page.click("button", "Whose is this?");
    await page.type(clientSecret, "textbox", "Access token, client ID or secret");
    expect(await page.textOf("status", "Whose it is")).toContain("as the old secret of ERP does");
    await checkDialog();
  });
}
