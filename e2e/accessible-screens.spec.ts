import type { Page } from "playwright/test";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

test.describe("an administrator of one key, by keyboard alone and accessibly,", () => {
  test.beforeEach(async ({ apiKeys, createKeyByApi, page }) => {
    await expect(apiKeys.createButton).toBeVisible();
    await createKeyByApi(apiKeys, {
      name: "ERP",
      description: "Owner: Ida\nRotate by: 2020-01-31\n\nNightly",
      allowedScopes: ["asset.view", "account.delete", "api.iso15143.snapshot"],
    });
    await page.reload();
  });

  test("reads the details of the key and rotates its secret", async ({ apiKeys, page }) => {
    const { frame } = apiKeys;
    const { keyboard } = page;
    await frame.getByRole("button", { name: "Details of ERP" }).focus();
    await keyboard.press("Enter");
    await expect(frame.getByRole("list", { name: "Scopes of ERP" })).toBeVisible();
    await expectAccessible(page);

    await chooseAction(apiKeys, page, "Rotate secret", "ro");
    await frame.getByRole("radio", { name: "24 hours" }).focus();
    await keyboard.press("ArrowUp");
    await expect(frame.getByRole("radio", { name: "1 hour" })).toBeChecked();
    await expectAccessible(page);
    await press(apiKeys, page, "Rotate secret");
    await expect(apiKeys.credentialsDialog).toBeVisible();
    await press(apiKeys, page, "Test token");
    await expect(frame.getByRole("textbox", { name: "Access token" })).toBeVisible();
    await press(apiKeys, page, "Check access");
    await expect(frame.getByRole("list", { name: "Steps of the check" })).toBeVisible();
    await expectAccessible(page);
    await apiKeys.copySecret();
    await press(apiKeys, page, "Done");
    await expect(apiKeys.credentialsDialog).toBeHidden();
    await frame.getByRole("button", { name: "Retire old secret of ERP" }).focus();
    await keyboard.press("Enter");
    await expect(frame.getByRole("dialog", { name: "Retire the old secret of ERP?" })).toBeVisible();
    await expectAccessible(page);
    await press(apiKeys, page, "Retire old secret");
    await expect(frame.getByRole("dialog")).toHaveCount(0);
  });

  test("revokes the key, verifies it and lists it as revoked", async ({ apiKeys, page }) => {
    const { frame } = apiKeys;
    const { keyboard } = page;
    await chooseAction(apiKeys, page, "Revoke", "rev");
    await frame.getByRole("textbox", { name: "Type ERP to confirm" }).focus();
    await keyboard.type("ERP");
    await expectAccessible(page);
    await press(apiKeys, page, "Revoke key");
    await expect(frame.getByRole("dialog", { name: "ERP is revoked" })).toBeVisible();
    await frame.getByRole("textbox", { name: "Client secret" }).focus();
    await keyboard.type("anything");
    await keyboard.press("Enter");
    await expect(
      frame.getByText("not one that worked when the key was revoked", { exact: false }),
    ).toBeVisible();
    await expectAccessible(page);
    await keyboard.press("Escape");
    await frame.getByRole("button", { name: "Revoked" }).focus();
    await keyboard.press("Enter");
    await expect(frame.getByRole("table", { name: "Revoked API keys" })).toBeVisible();
    await expectAccessible(page);
  });
});

/** Focuses a button of the open dialog and presses Enter. */
async function press({ frame }: ApiKeysPage, page: Page, name: string): Promise<void> {
  await frame.getByRole("dialog").getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Opens the menu of the key ERP, types the first letters of an action, and presses Enter. */
async function chooseAction(
  { frame }: ApiKeysPage,
  page: Page,
  action: string,
  letters: string,
): Promise<void> {
  await frame.getByRole("button", { name: "Actions for ERP" }).focus();
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.type(letters);
  await expect(frame.getByRole("menuitem", { name: action })).toBeFocused();
  await page.keyboard.press("Enter");
}

test("the token lookup and the scope presets work by keyboard alone and are accessible", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { keyboard } = page;
  await frame.getByRole("button", { name: "Whose is this?" }).focus();
  await keyboard.press("Enter");
  await frame.getByRole("textbox", { name: "Access token, client ID or secret" }).focus();
  await keyboard.type("nobody");
  await expect(frame.getByText(/neither a token that can be read/)).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Escape");
  await expect(frame.getByRole("button", { name: "Whose is this?" })).toBeFocused();

  await apiKeys.createButton.focus();
  await keyboard.press("Enter");
  await frame.getByRole("button", { name: "Fleet data" }).focus();
  await keyboard.press("Enter");
  await expect(frame.getByText("2 scopes selected")).toBeVisible();
  await expectAccessible(page);
});

for (const [what, name] of [
  ["a service that cannot answer", "Down [always:service-unavailable]"],
  ["an account without API Keys", "Not yet [api-keys-not-enabled]"],
  ["an app without its required scope", "Denied [deny:account.api-key.manage]"],
] as const) {
  test(`${what} has an accessible screen`, async ({ openAccount, page, expectedErrors }) => {
    expectedErrors.push(FAILED_REQUEST);
    const apiKeys = await openAccount(name);
    await expect(apiKeys.frame.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`at ${width} pixels an administrator installs and uninstalls the app by keyboard alone, accessibly`, async ({
    page,
    createAccount,
  }) => {
    await page.setViewportSize({ width, height });
    const { keyboard } = page;
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await keyboard.press("Enter");
    };
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.goto(`/marketplace?account=${await createAccount("New [not-installed]")}`);
    await expect(page.getByRole("button", { name: "Install", exact: true })).toBeVisible();
    await expectAccessible(page);
    expect(await sideways()).toBe(false);
    await press("Install");
    await page.getByRole("checkbox", { name: /^account\.audit-log\.view/ }).focus();
    await keyboard.press("Space");
    await expectAccessible(page);
    await press("Install app");
    await expect(page.getByText(/^Installed, version/)).toBeVisible();

    await page.getByRole("link", { name: "Administration" }).focus();
    await keyboard.press("Enter");
    await page.getByRole("link", { name: "App Library" }).focus();
    await keyboard.press("Enter");
    await expect(page.getByText("account.audit-log.view denied")).toBeVisible();
    await expectAccessible(page);
    expect(await sideways()).toBe(false);
    await press("Uninstall");
    await press("Uninstall API Keys");
    await expect(page.getByText("No app is installed.")).toBeVisible();
    await expectAccessible(page);
  });
}

test("forced colours give buttons a border, and high contrast makes secondary text as dark as headings", async ({
  apiKeys,
  page,
}) => {
  await expect(apiKeys.createButton).toBeVisible();
  const edgeOf = () => apiKeys.createButton.evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(await edgeOf()).toBe("0px");
  await page.emulateMedia({ forcedColors: "active" });
  expect(await edgeOf()).toBe("1px");

  await page.emulateMedia({ forcedColors: "none", contrast: "more" });
  const colourOf = (element: ReturnType<typeof apiKeys.frame.getByText>) =>
    element.evaluate((one) => getComputedStyle(one).color);
  expect(await colourOf(apiKeys.frame.getByText("0 of 10 active keys"))).toBe(
    await colourOf(apiKeys.frame.getByRole("heading", { name: "API keys", exact: true })),
  );
  // axe does not judge text of the colour of its background, which may be hidden on purpose.
  const [ink, ground] = await page.getByRole("link", { name: "API Keys" }).evaluate((link) => {
    const { color, backgroundColor } = getComputedStyle(link);
    return [color, backgroundColor];
  });
  expect(ink).not.toBe(ground);
});
