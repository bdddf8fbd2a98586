import { expect } from "playwright/test";
import { requestToken } from "../request-token.ts";
import { test } from "./fixtures.ts";
import type { WebKitPage } from "./webkit-page.ts";

async function choose(page: WebKitPage, action: string): Promise<void> {
  await page.click("button", "Actions for ERP");
  await page.click("menuitem", action);
}

test("an administrator creates, copies, tests, rotates and revokes a key with the mouse", async ({
  openAt,
  tokenOrigin,
}) => {
  const page = await openAt(1280, 800);
  await page.click("button", "Create API key");
  await page.type("ERP", "textbox", "Name");
  await page.type("Nightly", "textbox", "Description");
  await page.type("asset.view", "searchbox", "Search scopes");
  await page.click("checkbox", /^asset\.view /);
  await page.click("button", "Create key");
  await page.click("button", "Show client secret");
  const clientSecret = await page.valueOf("textbox", "Client secret");
  expect(clientSecret).toHaveLength(43);
  await page.click("button", "Copy client secret");
  await page.click("button", "Test token");
  await page.click("button", "Show access token");
  expect(await page.valueOf("textbox", "Access token")).toMatch(/^ey/);
  await page.click("button", "Done");
  await page.gone("dialog");

  await choose(page, "Rotate secret");
  await page.click("button", "Rotate secret");
  await page.click("button", "Show client secret");
  const fresh = {
    clientId: await page.valueOf("textbox", "Client ID"),
    clientSecret: await page.valueOf("textbox", "Client secret"),
  };
  expect(fresh.clientSecret).not.toBe(clientSecret);
  expect(await requestToken(tokenOrigin, fresh)).toBe(200);
  await page.click("button", "Copy client secret");
  await page.click("button", "Done");
  await page.gone("dialog");

  await choose(page, "Revoke");
  await page.type("ERP", "textbox", /^Type ERP/);
  await page.click("button", "Revoke key");
  await page.find("dialog", "ERP is revoked");
});

test("an administrator creates a key by keyboard alone, and Escape does not close the one-time view", async ({
  openAt,
}) => {
  const page = await openAt(1280, 800);
  await page.driver.execute("arguments[0].focus()", [await page.find("button", "Create API key")]);
  await page.press("Enter");
  await page.expectFocus("textbox", "Name");
  await page.driver.press("ERP");
  await page.driver.execute("arguments[0].focus()", [await page.find("textbox", "Description")]);
  await page.driver.press("Nightly");
  await page.driver.execute("arguments[0].focus()", [await page.find("checkbox", /^asset\.view /)]);
  await page.press("Space");
  await page.driver.execute("arguments[0].focus()", [await page.find("button", "Create key")]);
  await page.press("Enter");
  await page.expectFocus("button", "Copy client secret");
  await page.click("button", "Show client secret");
  const clientSecret = await page.valueOf("textbox", "Client secret");
  await page.press("Escape", "Escape", "Escape");
  expect(await page.valueOf("textbox", "Client secret")).toBe(clientSecret);
});
