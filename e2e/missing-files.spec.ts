import type { Page, Request } from "playwright/test";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";
import { retype } from "./retype.ts";

// Files of the app that cannot be loaded, such as those of an older version, or without a connection.

const NOT_LOADED = "A part of this app couldn’t be loaded.";

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(FAILED_REQUEST);
});

test("if the create dialog cannot be loaded, the page says so and sends nothing", async ({
  apiKeys,
  page,
  requests,
}) => {
  const files = await refuseFiles(page, /\/create-key-dialog-/);
  await expect(apiKeys.frame.getByText("Create a key, and select what it may do.")).toBeVisible();
  await apiKeys.createButton.click();
  // Loading ahead tries too.
  await dialogsAreLoaded(requests);
  const alert = apiKeys.frame.getByRole("alert").filter({ hasText: NOT_LOADED });
  await expect(alert).toBeVisible();
  await expect(apiKeys.createButton).toBeVisible();
  files.allow();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(apiKeys.frame.getByRole("dialog", { name: "Create API key" })).toBeVisible();
  expect(
    requests.filter((request) => request.method() === "POST" && request.url().includes("/api-key/")),
  ).toEqual([]);
});

test("a secret needs no further file: all are loaded before the create request is sent", async ({
  apiKeys,
  requests,
}) => {
  await apiKeys.fillForm({ name: "Ready", scopes: ["asset.view"] });
  await dialogsAreLoaded(requests);
  const before = requests.length;
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  const fetched = requests.slice(before).filter((request) => request.resourceType() === "script");
  expect(fetched.map((request) => request.url())).toEqual([]);
});

test("dialogs that were loaded ahead open without a connection", async ({ apiKeys, page, requests }) => {
  await apiKeys.frame.getByRole("heading", { name: "API keys", exact: true }).hover();
  await dialogsAreLoaded(requests);
  await page.context().setOffline(true);
  for (const name of ["Create API key", "Whose is this?"]) {
    await apiKeys.frame.getByRole("button", { name }).click();
    await expect(apiKeys.frame.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("dialogs are loaded ahead for a pointer that rested on the page before the buttons came", async ({
  apiKeys,
  page,
  requests,
}) => {
  let allow = () => {};
  const isHovered = new Promise<void>((resolve) => {
    allow = resolve;
  });
  await page.route(/\/list-filters-/, async (route) => {
    await isHovered;
    await route.continue();
  });
  await apiKeys.frame.getByRole("heading", { name: "API keys", exact: true }).hover();
  allow();
  await dialogsAreLoaded(requests);
});

test("if the token lab cannot be loaded, the one-time view stays open, and Try again loads the lab", async ({
  apiKeys,
  page,
}) => {
  const files = await refuseFiles(page, /\/token-lab-/);
  const { clientSecret } = await apiKeys.create({ name: "Untested", scopes: ["asset.view"] });
  const { credentialsDialog } = apiKeys;
  const dialog = await credentialsDialog.elementHandle();
  await credentialsDialog.getByRole("button", { name: "Test token" }).click();
  await expect(credentialsDialog.getByRole("alert")).toContainText(NOT_LOADED);
  await expect(credentialsDialog.getByRole("textbox", { name: "Client secret" })).toHaveValue(clientSecret);
  files.allow();
  await credentialsDialog.getByRole("button", { name: "Try again" }).click();
  await expect(credentialsDialog.getByRole("heading", { name: "Test token" })).toBeVisible();
  await expect(credentialsDialog.getByRole("textbox", { name: "Client secret" })).toHaveValue(clientSecret);
  expect(await credentialsDialog.evaluate((now, before) => now === before, dialog)).toBe(true);
});

test("if another dialog cannot be loaded, the page says so, opens it on Try again, and keeps the search", async ({
  apiKeys,
  page,
  requests,
}) => {
  const { frame } = apiKeys;
  const files = await refuseFiles(page, /\/(history|token-lab|rotate|revoke|edit-key)-dialog-/);
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await dialogsAreLoaded(requests);
  await retype(frame.getByRole("searchbox", { name: "Search keys" }), "ERP");
  await frame.getByRole("button", { name: "Actions for ERP" }).focus();
  for (const [action, heading] of [
    ["History", "History of ERP"],
    ["Test token", "Test token"],
    ["Rotate secret", "Rotate secret"],
    ["Revoke", "Revoke ERP?"],
    ["Edit", "Edit ERP"],
  ] as const) {
    await frame.getByRole("button", { name: "Actions for ERP" }).click();
    await frame.getByRole("menuitem", { name: action }).click();
    const alert = frame.getByRole("alert").filter({ hasText: NOT_LOADED });
    await expect(alert).toBeVisible();
    files.allow();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(frame.getByRole("dialog", { name: heading })).toBeVisible();
    files.refuse();
    await expect(frame.getByRole("searchbox", { name: "Search keys" })).toHaveValue("ERP");
    await frame.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
    await expect(frame.getByRole("dialog")).toHaveCount(0);
  }
});

test("if what says whose a secret is cannot be loaded, the dialog says so, and Try again loads it", async ({
  apiKeys,
  page,
  requests,
}) => {
  const files = await refuseFiles(page, /\/whose-is-this-/);
  await apiKeys.frame.getByRole("button", { name: "Whose is this?" }).click();
  const dialog = apiKeys.frame.getByRole("dialog", { name: "Whose is this?" });
  await retype(dialog.getByRole("textbox", { name: "Access token, client ID or secret" }), "neither");
  // Loading ahead tries too.
  await dialogsAreLoaded(requests);
  const alert = dialog.getByRole("alert").filter({ hasText: NOT_LOADED });
  await expect(alert).toBeVisible();
  files.allow();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(dialog).toContainText("neither a token that can be read");
});

test("if a language cannot be loaded, the page says so, and keeps the current one until Try again", async ({
  apiKeys,
  page,
  requests,
}) => {
  await expect(apiKeys.frame.getByText("Create a key, and select what it may do.")).toBeVisible();
  await pageIsAtRest(apiKeys, requests);
  await page.context().setOffline(true);
  await page.getByRole("combobox", { name: "Language" }).selectOption("Dansk");
  // The list refetches on focus, and shows an alert of its own if that fails.
  const alert = apiKeys.frame.getByRole("alert").filter({ hasText: NOT_LOADED });
  await expect(alert).toBeVisible();
  await expect(apiKeys.createButton).toBeVisible();
  await page.context().setOffline(false);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(apiKeys.frame.getByRole("button", { name: "Opret API-nøgle" })).toBeVisible();
});

/**
 * Waits until the page has nothing under way: it fetches the code that reports an unreachable service one second after
 * the first screen, and reads the list again when it gets the focus.
 */
async function pageIsAtRest({ frame }: ApiKeysPage, requests: readonly Request[]): Promise<void> {
  const wasFetched = (file: string) => requests.some((request) => request.url().includes(`/${file}-`));
  await expect.poll(() => wasFetched("list-failure") && wasFetched("read-failure")).toBe(true);
  await frame.getByRole("heading", { name: "API keys", exact: true }).click();
  await allAnswered(requests);
}

/** Waits until everything has been loaded ahead that can be, which begins when the user points at something. */
async function dialogsAreLoaded(requests: readonly Request[]): Promise<void> {
  const isLast = (request: Request) => request.url().includes("/reassign-dialog-");
  await expect.poll(() => requests.some(isLast)).toBe(true);
  await allAnswered(requests);
}

async function allAnswered(requests: readonly Request[]): Promise<void> {
  for (let answered = 0; answered < requests.length; ) {
    answered = requests.length;
    await Promise.all(requests.map((request) => request.response()));
  }
}

/** Refuses the app's files of this name, also while they are loaded ahead, until `allow` is called. */
async function refuseFiles(page: Page, name: RegExp) {
  let areRefused = true;
  await page.route(
    (url) => name.test(url.pathname),
    (route) => (areRefused ? route.abort() : route.continue()),
  );
  return {
    allow() {
      areRefused = false;
    },
    refuse() {
      areRefused = true;
    },
  };
}
