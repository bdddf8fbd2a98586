import { allowClipboard } from "./clipboard.ts";
import { test as base, expect, FAILED_REQUEST } from "./fixtures.ts";
import { Keyboard } from "./keyboard.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

/** Fixtures of the keyboard tests. */
interface KeyboardFixtures {
  keyboard: Keyboard;
  button: (name: string | RegExp) => ReturnType<ApiKeysPage["frame"]["getByRole"]>;
  /** Creates keys with one scope, without the page, and reads the list again. */
  createKeys: (...names: string[]) => Promise<void>;
}

const test = base.extend<KeyboardFixtures>({
  keyboard: async ({ apiKeys, page }, use) => use(new Keyboard(page, apiKeys.frame)),
  button: async ({ apiKeys }, use) =>
    use((name) => apiKeys.frame.getByRole("button", { name, exact: typeof name === "string" })),
  createKeys: async ({ apiKeys, createKeyByApi, page }, use) =>
    use(async (...names) => {
      for (const name of names) {
        const key = { name, description: `Reads machines for ${name}`, allowedScopes: ["asset.view"] };
        await createKeyByApi(apiKeys, key);
      }
      await page.reload();
      await expect(apiKeys.row(names[0] ?? "")).toBeVisible();
    }),
});

// Over WebDriver BiDi, Firefox reports the second press of a double click as another first one (`detail` 1).
test("a double click that opens a dialog leaves the focus in its first field", {
  tag: "@chromium",
}, async ({ apiKeys: { frame, createButton }, keyboard, createKeys }) => {
  await createKeys("ERP");
  // The second time, the dialog has been loaded and opens at once.
  for (let time = 0; time < 2; time++) {
    await createButton.dblclick();
    await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
    await keyboard.press("Escape");
    await expect(createButton).toBeFocused();
  }
});

test("in the list the focus stays on what was pressed, or moves to the field that a button cleared", async ({
  apiKeys: { frame, createButton },
  keyboard,
  button,
  createKeys,
}) => {
  await createKeys("ERP", "BI job");
  const dialog = frame.getByRole("dialog");
  const search = frame.getByRole("searchbox", { name: "Search keys" });
  for (const close of ["Escape", "Close", "Cancel"]) {
    await keyboard.pressOn(createButton);
    await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
    if (close === "Escape") await keyboard.press("Escape");
    else await keyboard.pressOn(dialog.getByRole("button", { name: close }));
    await expect(createButton).toBeFocused();
  }
  await keyboard.pressOn(button("Whose is this?"));
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await keyboard.press("Escape");
  await expect(button("Whose is this?")).toBeFocused();

  await keyboard.pressOn(button("Details of ERP"));
  await expect(frame.getByRole("list", { name: "Scopes of ERP" })).toBeVisible();
  await expect(button("Details of ERP")).toBeFocused();
  await keyboard.press("Enter");
  await expect(frame.getByRole("list", { name: "Scopes of ERP" })).toBeHidden();
  await expect(button("Details of ERP")).toBeFocused();

  await keyboard.pressOn(button("Actions for ERP"));
  await expect(frame.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(button("Actions for ERP")).toBeFocused();
  await keyboard.pressOn(button(/^Name/));
  await expect(button(/^Name/)).toBeFocused();

  await keyboard.tabTo(search);
  await keyboard.type("nothing");
  await keyboard.pressOn(button("Clear search"));
  await expect(search).toBeFocused();
  await keyboard.pressOn(button("Revoked"));
  await expect(frame.getByText("No key has been revoked yet.")).toBeVisible();
  await expect(button("Revoked")).toBeFocused();
  await keyboard.pressOn(button("Active"));
  await expect(button("Active")).toBeFocused();
});

test("in the form of a new key the focus follows the questions, the list of scopes and the review", async ({
  apiKeys: { frame, createButton, credentialsDialog },
  keyboard,
  button,
}) => {
  const name = frame.getByRole("textbox", { name: "Name" });
  await keyboard.pressOn(createButton);
  await expect(name).toBeFocused();
  await keyboard.type("ERP");
  await keyboard.press("Escape");
  await expect(button("Keep editing")).toBeFocused();
  await keyboard.press("Enter");
  await expect(name).toBeFocused();
  await keyboard.press("Escape");
  await keyboard.pressOn(button("Discard"));
  await expect(createButton).toBeFocused();

  await keyboard.press("Enter");
  await expect(name).toBeFocused();
  await keyboard.type("ERP");
  await keyboard.press("Tab");
  await keyboard.type("Reads machines");
  await keyboard.pressOn(button("Fleet data"), "Space");
  await expect(button("Fleet data")).toBeFocused();
  const scopes = frame.getByRole("list", { name: "Scopes" }).getByRole("checkbox");
  while (await button("Show more scopes").isVisible()) {
    const shown = await scopes.count();
    await keyboard.pressOn(button("Show more scopes"));
    await expect(scopes.nth(shown)).toBeFocused();
  }
  const scope = frame.getByRole("checkbox", { name: /^account\.user\.manage / });
  await keyboard.tabTo(frame.getByRole("searchbox", { name: "Search scopes" }));
  await keyboard.type("account.user.manage");
  await keyboard.pressOn(scope, "Space");
  await expect(scope).toBeFocused();
  await keyboard.pressOn(button("Review"));
  await expect(frame.locator(":focus")).toContainText("Whoever has the client secret of ERP");
  await keyboard.pressOn(button("Back"));
  await expect(name).toBeFocused();
  await keyboard.pressOn(button("Review"));
  const acknowledge = frame.getByRole("checkbox", { name: /^I understand/ });
  await keyboard.pressOn(acknowledge, "Space");
  await expect(acknowledge).toBeFocused();
  await keyboard.pressOn(button("Create key"));
  await expect(credentialsDialog).toBeVisible();
  await expect(button("Copy client secret")).toBeFocused();
});

test("in the one-time view the focus stays with the credentials, and goes to the test when it starts", async ({
  apiKeys,
  keyboard,
  button,
  page,
}) => {
  await allowClipboard(page);
  const { frame, createButton, credentialsDialog } = apiKeys;
  await apiKeys.fillForm({ name: "ERP", scopes: ["asset.view"] });
  await keyboard.pressOn(button("Create key"));
  await expect(button("Copy client secret")).toBeFocused();
  await keyboard.press("Escape");
  await expect(frame.getByRole("alertdialog").getByRole("button").last()).toBeFocused();
  await keyboard.press("Enter");
  await expect(button("Done")).toBeFocused();
  await keyboard.pressOn(button("Show client secret"));
  await expect(button("Hide client secret")).toBeFocused();
  await keyboard.pressOn(button("Copy client secret"));
  await expect(credentialsDialog.getByText("Copied")).toBeVisible();
  await expect(button("Copy client secret")).toBeFocused();
  await keyboard.pressOn(button("Test token"));
  await expect(frame.getByRole("heading", { name: "Test token" })).toBeFocused();
  await keyboard.pressOn(button("Show access token"));
  await expect(button("Hide access token")).toBeFocused();
  await keyboard.pressOn(button("Check access"));
  await expect(button("Copy report")).toBeVisible();
  await expect(button("Check access")).toBeFocused();
  await keyboard.pressOn(button("Copy report"));
  await expect(button("Copy report")).toBeFocused();
  const otherScopes = frame.locator("summary", { hasText: "Request other scopes" });
  await keyboard.pressOn(otherScopes);
  await expect(otherScopes).toBeFocused();
  await keyboard.pressOn(button("Request token"));
  await expect(button("Show access token")).toBeVisible();
  await expect(button("Request token")).toBeFocused();
  await keyboard.pressOn(button("Done"));
  await expect(createButton).toBeFocused();
});

test("a dialog of a key that closes gives the focus back to the key's menu", async ({
  apiKeys: { frame },
  keyboard,
  button,
  createKeys,
}) => {
  await createKeys("ERP");
  const actions = button("Actions for ERP");
  const dialog = frame.getByRole("dialog");
  for (const action of ["Edit", "Test token", "History", "Rotate secret", "Revoke"]) {
    await keyboard.choose("ERP", action);
    await expect(dialog).toBeVisible();
    await expect(actions).not.toBeFocused();
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(actions).toBeFocused();
  }
});

test("after an action the focus is at the key's menu, in the next dialog, or at the heading once the key is gone", async ({
  apiKeys: { frame, credentialsDialog },
  keyboard,
  button,
  createKeys,
  page,
}) => {
  await createKeys("ERP");
  const dialog = frame.getByRole("dialog");
  await keyboard.choose("ERP", "Edit");
  await expect(frame.getByRole("textbox", { name: "Name" })).toBeFocused();
  await keyboard.type(" of the yard");
  await keyboard.pressOn(button("Review"));
  await keyboard.pressOn(button("Save changes"));
  await expect(page.getByText("was changed.")).toBeVisible();
  await expect(button(/^Actions for/)).toBeFocused();
  const [, name = ""] =
    (await button(/^Actions for/).getAttribute("aria-label"))?.split("Actions for ") ?? [];

  const secret = frame.getByRole("textbox", { name: "Client secret" });
  await keyboard.choose(name, "Test token");
  await expect(secret).toBeFocused();
  await keyboard.pressOn(button("Request token"));
  await expect(frame.getByText("Enter the client secret.")).toBeVisible();
  await expect(secret).toBeFocused();
  await keyboard.type(` ${"x".repeat(43)} `);
  await keyboard.pressOn(button(/^Use/));
  await expect(secret).toBeFocused();
  await keyboard.press("Escape");
  await expect(button(/^Actions for/)).toBeFocused();

  await keyboard.choose(name, "Rotate secret");
  await keyboard.pressOn(dialog.getByRole("button", { name: "Rotate secret" }));
  await expect(credentialsDialog).toBeVisible();
  await expect(button("Copy client secret")).toBeFocused();
  await keyboard.press("Escape");
  await keyboard.pressOn(frame.getByRole("alertdialog").getByRole("button").first());
  await expect(button(/^Actions for/)).toBeFocused();

  await keyboard.pressOn(button(/^Retire old secret of/));
  await keyboard.pressOn(dialog.getByRole("button", { name: "Retire old secret" }));
  await expect(dialog).toHaveCount(0);
  await expect(button(/^Details of/)).toBeFocused();

  await keyboard.choose(name, "Revoke");
  await expect(frame.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(button("Revoke key")).toBeFocused();
  await keyboard.press("Enter");
  await expect(frame.getByRole("dialog", { name: /is revoked$/ })).toBeVisible();
  await keyboard.press("Escape");
  await expect(frame.getByRole("heading", { name: "API keys", exact: true })).toBeFocused();
});

test("after a retry the focus is at the heading of what it loaded", async ({
  openAccount,
  expectedErrors,
  page,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const { frame } = await openAccount("Busy [first:too-many-requests]");
  const keyboard = new Keyboard(page, frame);
  const tryAgain = frame.getByRole("button", { name: "Try again" });
  await keyboard.tabTo(tryAgain);
  await expect(tryAgain).toBeEnabled();
  await keyboard.press("Enter");
  await expect(frame.getByRole("heading", { name: "No API keys yet" })).toBeVisible();
  await expect(frame.getByRole("heading", { name: "API keys", exact: true })).toBeFocused();
});

test("a key that someone else revokes while the focus is in its row leaves the focus at the heading", async ({
  apiKeys,
  appTokenOf,
  createKeys,
  keyboard,
  button,
  origins,
}) => {
  const { frame } = apiKeys;
  const heading = frame.getByRole("heading", { name: "API keys", exact: true });
  await createKeys("Stays", "Goes");
  await keyboard.tabTo(button("Details of Goes"));
  const headers = { Authorization: `Bearer ${await appTokenOf(apiKeys, "Ida Holm")}` };
  const keys = `${origins.iris}/api/api-key/v1/api-keys`;
  const { content } = await (await fetch(keys, { headers })).json();
  const gone = content.find(({ name }: { name: string }) => name === "Goes");
  const revoked = await fetch(`${keys}/${gone.id}/revoke`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json", "If-Match": '"1"' },
    body: "{}",
  });
  expect(revoked.status).toBe(200);
  // The list is read again when the window gets the focus.
  await expect(async () => {
    await heading.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(apiKeys.row("Goes")).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(heading).toBeFocused();
  await keyboard.pressOn(button("Got it"));
  await expect(button("Got it")).toHaveCount(0);
  await expect(heading).toBeFocused();
});
