import { allowClipboard, clipboardText } from "./clipboard.ts";
import { expect, test } from "./fixtures.ts";

test("creating a key with two scopes and copying its secret takes at most 22 key presses besides typing", async ({
  apiKeys,
  page,
}) => {
  await allowClipboard(page);
  const { frame } = apiKeys;
  await expect(apiKeys.createButton).toBeVisible();
  await frame.getByRole("heading", { name: "API keys", exact: true }).focus();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const tabTo = async (name: string) => {
    const button = frame.getByRole("button", { name, exact: true });
    while (!(await button.evaluate((element) => element === document.activeElement))) {
      await press("Tab");
      expect(presses, `presses on the way to ${name}`).toBeLessThanOrEqual(22);
    }
  };
  await tabTo("Create API key");
  await press("Enter");
  await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("ERP connector");
  await press("Tab");
  await page.keyboard.type("Nightly sync");
  await tabTo("Fleet data");
  await press("Space");
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await tabTo("Create key");
  await press("Enter");
  await expect(frame.getByRole("button", { name: "Copy client secret" })).toBeFocused();
  await press("Enter");
  await expect(apiKeys.credentialsDialog.getByText("Copied")).toBeVisible();
  await tabTo("Done");
  await press("Enter");
  await expect(apiKeys.credentialsDialog).toBeHidden();
  expect(await clipboardText(page)).toHaveLength(43);
  expect(presses).toBeLessThanOrEqual(22);
});

test("creating a key with two scopes and copying its secret takes six clicks", async ({ apiKeys, page }) => {
  await allowClipboard(page);
  let clicks = 0;
  const click = async (name: string) => {
    clicks += 1;
    await apiKeys.frame.getByRole("button", { name, exact: true }).click();
  };
  await click("Create API key");
  await expect(apiKeys.frame.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("ERP connector");
  clicks += 1;
  await apiKeys.frame.getByRole("textbox", { name: "Description" }).click();
  await page.keyboard.type("Nightly sync");
  await click("Fleet data");
  await click("Create key");
  await click("Copy client secret");
  await expect(apiKeys.credentialsDialog.getByText("Copied")).toBeVisible();
  await click("Done");
  await expect(apiKeys.credentialsDialog).toBeHidden();
  await expect(apiKeys.row("ERP connector")).toBeVisible();
  expect(clicks).toBe(6);
});

test("at 1440 × 900 the result of a token test, with its access check, is at most as high as the window", async ({
  apiKeys,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await apiKeys.create({ name: "ERP", scopes: ["asset.view", "account.view"] });
  await apiKeys.testToken();
  await expect(apiKeys.result).toContainText("Token for 1 of 2 allowed scopes,");
  await apiKeys.frame.getByRole("button", { name: "Check access" }).click();
  await expect(apiKeys.frame.getByRole("button", { name: "Copy report" })).toBeVisible();
  const [height, windowHeight] = await apiKeys.result.evaluate((result) => [
    result.getBoundingClientRect().height,
    innerHeight,
  ]);
  expect(height).toBeLessThanOrEqual(windowHeight ?? 0);
});
