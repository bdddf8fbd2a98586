import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("an administrator creates and tests a key by keyboard alone; every screen is accessible", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { keyboard } = page;
  await expect(frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await expectAccessible(page);

  await apiKeys.createButton.focus();
  await keyboard.press("Enter");
  await expect(frame.getByRole("dialog", { name: "Create API key" })).toBeVisible();
  await frame.getByRole("textbox", { name: "Name" }).focus();
  await keyboard.type("By keyboard");
  await keyboard.press("Tab");
  await keyboard.type("No mouse was used");
  await keyboard.press("Tab");
  await expect(frame.getByRole("button", { name: "Fleet data" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(frame.getByRole("searchbox", { name: "Search scopes" })).toBeFocused();
  await keyboard.type("view assets");
  await keyboard.press("Tab");
  await expect(frame.getByRole("checkbox", { name: /^asset\.view / })).toBeFocused();
  await keyboard.press("Space");
  await expect(frame.getByText("1 scope selected")).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Tab");
  await expect(frame.locator("summary:focus")).toHaveText("What is a scope?");
  await keyboard.press("Tab");
  await expect(frame.locator("summary:focus")).toHaveText("Owner, system, rotate by (optional)");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("Ida Holm");
  await expectAccessible(page);
  await frame.getByRole("button", { name: "Create key" }).focus();
  await keyboard.press("Enter");

  await expect(apiKeys.credentialsDialog).toBeVisible();
  await frame.getByRole("button", { name: "Test token" }).focus();
  await keyboard.press("Enter");
  await expect(frame.getByRole("textbox", { name: "Access token" })).toBeVisible();
  await expectAccessible(page);
  await apiKeys.copySecret();
  await frame.getByRole("button", { name: "Done" }).focus();
  await keyboard.press("Enter");
  await expect(apiKeys.credentialsDialog).toBeHidden();
});

test("the menu of a row is accessible, goes back to its button on Escape, and finds an action by its first letters", async ({
  apiKeys,
  page,
}) => {
  const { frame } = apiKeys;
  const { keyboard } = page;
  await apiKeys.create({ name: "By keyboard", scopes: ["asset.view"] });
  await apiKeys.done();
  const actions = frame.getByRole("button", { name: "Actions for By keyboard" });
  await actions.focus();
  await keyboard.press("Enter");
  await expect(frame.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await expectAccessible(page);
  await keyboard.press("Escape");
  await expect(actions).toBeFocused();
  await keyboard.press("Enter");
  await expect(frame.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await keyboard.type("te");
  await expect(frame.getByRole("menuitem", { name: "Test token" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(frame.getByRole("dialog", { name: "Test token" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(frame.getByRole("dialog")).toHaveCount(0);
});

test("a closed dialog returns the focus to the button that opened it", async ({ apiKeys, page }) => {
  await apiKeys.createButton.focus();
  await page.keyboard.press("Enter");
  await expect(apiKeys.frame.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(apiKeys.frame.getByRole("dialog")).toHaveCount(0);
  await expect(apiKeys.createButton).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`at ${width} pixels creating and testing a key needs no horizontal scrolling`, async ({
    apiKeys,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const sideways = () =>
      Promise.all(
        page
          .frames()
          .map((frame) => frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)),
      );
    await apiKeys.fillForm({
      name: "A rather long name of an integration at a partner",
      description: "x".repeat(200),
      scopes: ["account.service-management.service-plan.assignment.service-registration.register"],
    });
    expect(await sideways()).toEqual([false, false]);
    await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
    await apiKeys.testToken();
    expect(await sideways()).toEqual([false, false]);
    await apiKeys.done();
    await expect(apiKeys.row("A rather long name")).toBeVisible();
    expect(await sideways()).toEqual([false, false]);
  });
}
