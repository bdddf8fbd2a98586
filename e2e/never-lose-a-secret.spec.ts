import type { Locator } from "playwright/test";
import { allowClipboard, refuseClipboard } from "./clipboard.ts";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";
import { retype } from "./retype.ts";

const NOT_COPIED = "You have not copied the client secret.";

test("Escape does not close the one-time view, however often it is pressed", async ({ apiKeys, page }) => {
  const { clientSecret } = await apiKeys.create({ name: "Kept", scopes: ["asset.view"] });
  const { credentialsDialog } = apiKeys;
  const secret = credentialsDialog.getByRole("textbox", { name: "Client secret" });
  for (let press = 0; press < 6; press++) await page.keyboard.press("Escape");
  await expect(secret).toHaveValue(clientSecret);
  await expect(credentialsDialog.getByText(NOT_COPIED)).toBeVisible();
  await credentialsDialog.getByRole("button", { name: "Keep it open" }).click();
  for (let press = 0; press < 6; press++) await page.keyboard.press("Escape");
  await expect(secret).toHaveValue(clientSecret);
  // With nothing focused, only the browser handles Escape.
  await credentialsDialog.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < 6; press++) await page.keyboard.press("Escape");
  await expect(secret).toHaveValue(clientSecret);
  await credentialsDialog.getByRole("button", { name: "Close anyway" }).click();
  await expect(credentialsDialog).toBeHidden();
  await expect(apiKeys.createButton).toBeEnabled();
});

test.describe("Done", () => {
  const ways: readonly (readonly [string, boolean, (apiKeys: ApiKeysPage) => Promise<void>])[] = [
    ["nothing was copied", true, async () => {}],
    [
      "only the client ID was copied",
      true,
      async ({ credentialsDialog }) => copyAll(credentialsDialog.getByRole("textbox", { name: "Client ID" })),
    ],
    [
      "only a part of the secret was copied",
      true,
      async ({ credentialsDialog }) => {
        const secret = credentialsDialog.getByRole("textbox", { name: "Client secret" });
        await secret.press("Home");
        await secret.press("Shift+ArrowRight");
        await secret.press("ControlOrMeta+c");
      },
    ],
    [
      "a snippet without the secret was copied",
      true,
      async (apiKeys) => {
        await apiKeys.credentialsDialog.getByRole("button", { name: "Test token" }).click();
        await apiKeys.frame.getByText("Use it in code").click();
        await copyAll(apiKeys.frame.getByRole("textbox", { name: "Snippet text" }));
      },
    ],
    ["the whole secret was copied by keyboard", false, (apiKeys) => apiKeys.copySecret()],
    [
      "both were copied as .env",
      false,
      async (apiKeys) => {
        await allowClipboard(apiKeys.page);
        await apiKeys.credentialsDialog.getByRole("button", { name: "Copy both as .env" }).click();
        await expect(apiKeys.credentialsDialog.getByText("Copied")).toBeVisible();
      },
    ],
    [
      "a .env snippet with the secret was copied",
      false,
      async (apiKeys) => {
        await apiKeys.credentialsDialog.getByRole("button", { name: "Test token" }).click();
        await apiKeys.frame.getByText("Use it in code").click();
        await apiKeys.frame.getByRole("combobox", { name: "Snippet" }).selectOption(".env file");
        await apiKeys.frame.getByRole("checkbox", { name: "Include the client secret" }).check();
        await copyAll(apiKeys.frame.getByRole("textbox", { name: "Snippet text" }));
      },
    ],
  ];
  for (const [what, asks, prepare] of ways) {
    test(`${asks ? "asks" : "does not ask"} for confirmation if ${what}`, async ({ apiKeys }) => {
      await apiKeys.create({ name: "Asked", scopes: ["asset.view"] });
      await prepare(apiKeys);
      const { credentialsDialog } = apiKeys;
      await credentialsDialog.getByRole("button", { name: "Done" }).click();
      if (asks) await expect(credentialsDialog.getByText(NOT_COPIED)).toBeVisible();
      else await expect(credentialsDialog).toBeHidden();
    });
  }

  test("asks for confirmation if the clipboard was refused, until the user copies the selected secret", async ({
    apiKeys,
    page,
  }) => {
    await refuseClipboard(page);
    await apiKeys.create({ name: "Selected", scopes: ["asset.view"] });
    const { credentialsDialog } = apiKeys;
    const done = credentialsDialog.getByRole("button", { name: "Done" });
    await credentialsDialog.getByRole("button", { name: "Copy client secret" }).click();
    await expect(credentialsDialog.getByText("Selected. Press Ctrl+C")).toBeVisible();
    await done.click();
    await expect(credentialsDialog.getByText(NOT_COPIED)).toBeVisible();
    await apiKeys.copySecret();
    await done.click();
    await expect(credentialsDialog).toBeHidden();
  });
});

async function copyAll(field: Locator): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.press("ControlOrMeta+c");
}

test("a toast reports a revocation whose dialog was closed before the response", async ({
  openAccount,
  page,
}) => {
  const apiKeys = await openAccount("Slow");
  await apiKeys.create({ name: "Going", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.choose("Going", "Revoke");
  let answer = () => {};
  const isClosed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/revoke$/, async (route) => {
    await isClosed;
    await route.continue();
  });
  const sent = page.waitForRequest((request) => request.url().endsWith("/revoke"));
  await apiKeys.frame.getByRole("button", { name: "Revoke key" }).click();
  await sent;
  await page.keyboard.press("Escape");
  await expect(apiKeys.frame.getByRole("dialog")).toHaveCount(0);
  answer();
  await expect(page.getByText("Going was revoked.")).toBeVisible();
  await expect(apiKeys.row("Going")).toHaveCount(0);
});

test("a failed refetch keeps the list and its search on screen beside the error", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const { frame } = apiKeys;
  await apiKeys.create({ name: "Known", scopes: ["asset.view"] });
  await apiKeys.done();
  const search = frame.getByRole("searchbox", { name: "Search keys" });
  await retype(search, "Know");
  await page.context().setOffline(true);
  await expect(async () => {
    await page.getByRole("combobox", { name: "User" }).focus();
    await search.focus();
    await expect(frame.getByRole("heading", { name: "The list couldn’t be updated" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await expect(apiKeys.row("Known")).toBeVisible();
  await expect(search).toHaveValue("Know");
  await page.context().setOffline(false);
  await frame.getByRole("button", { name: "Try again" }).click();
  await expect(frame.getByRole("heading", { name: "The list couldn’t be updated" })).toBeHidden();
  await expect(apiKeys.row("Known")).toBeVisible();
});
