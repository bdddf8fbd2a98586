import type { Locator } from "playwright/test";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

const UNREACHABLE = "The service cannot be reached. Check the connection, then try again.";

/** Clicks a button. If an alert appears instead of `done`, records its text in `said` and clicks again. */
async function press(apiKeys: ApiKeysPage, button: Locator, done: Locator, said: Set<string>): Promise<void> {
  const alert = apiKeys.frame.getByRole("alert");
  await button.click();
  await expect.poll(async () => (await done.isVisible()) || (await alert.isVisible())).toBe(true);
  if (await done.isVisible()) return;
  said.add((await alert.getByRole("paragraph").first().innerText()).trim());
  await expect(button).toBeEnabled();
  await button.click();
  await expect(done).toBeVisible();
}

test("if the first request of each kind is dropped, the page says so, a retry works, and nothing happens twice", async ({
  openAccount,
  expectedErrors,
  page,
  requests,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const said = new Set<string>();
  const apiKeys = await openAccount("Faulty [first:dropped]");
  const { frame } = apiKeys;
  const dialog = frame.getByRole("dialog");
  const tryAgain = frame.getByRole("button", { name: "Try again" });
  await expect(apiKeys.createButton.or(tryAgain).first()).toBeVisible();
  if (await tryAgain.isVisible()) {
    said.add((await frame.getByRole("alert").getByRole("paragraph").first().innerText()).trim());
    await tryAgain.click();
  }

  await apiKeys.fillForm({ name: "ERP", scopes: ["asset.view"] });
  await press(apiKeys, dialog.getByRole("button", { name: "Create key" }), apiKeys.credentialsDialog, said);
  await apiKeys.done();
  await expect(frame.getByText("1 of 10 active keys")).toBeVisible();

  await apiKeys.choose("ERP", "Edit");
  await frame.getByRole("textbox", { name: "Description" }).fill("Changed");
  await frame.getByRole("button", { name: "Review" }).click();
  await press(
    apiKeys,
    dialog.getByRole("button", { name: /^Save/ }),
    page.getByText("ERP was changed"),
    said,
  );

  await apiKeys.choose("ERP", "Rotate secret");
  await press(
    apiKeys,
    dialog.getByRole("button", { name: "Rotate secret" }),
    apiKeys.credentialsDialog,
    said,
  );
  await apiKeys.shownCredentials();
  await apiKeys.testToken();
  await apiKeys.done();
  await apiKeys.choose("ERP", "Retire old secret");
  await press(
    apiKeys,
    dialog.getByRole("button", { name: "Retire old secret" }),
    page.getByText("The old secret of ERP was retired."),
    said,
  );

  await apiKeys.choose("ERP", "History");
  await expect(dialog.getByText("Secret rotated").or(tryAgain).first()).toBeVisible();
  if (await tryAgain.isVisible()) await tryAgain.click();
  await expect(dialog.getByText("Secret rotated")).toHaveCount(1);
  await expect(dialog.getByText("Created", { exact: true })).toHaveCount(1);
  await apiKeys.closeDialog();

  await apiKeys.choose("ERP", "Revoke");
  await press(
    apiKeys,
    dialog.getByRole("button", { name: "Revoke key" }),
    apiKeys.frame.getByRole("dialog", { name: "ERP is revoked" }),
    said,
  );
  expect([...said]).toEqual([UNREACHABLE]);
  const intents = requests.flatMap((request) => request.headers()["idempotency-key"] ?? []);
  expect(new Set(intents).size, "one intent for the create, one for the rotation").toBe(2);
});

test("what is pressed without a connection says in view that the browser is offline, and works once it is online", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  const { frame } = apiKeys;
  const alert = frame.getByRole("dialog").getByRole("alert");
  expectedErrors.push(FAILED_REQUEST);
  for (const height of [900, 600]) {
    await page.setViewportSize({ width: 390, height });
    await apiKeys.fillForm({ name: `Offline ${height}`, scopes: ["asset.view"] });
    await page.context().setOffline(true);
    await frame.getByRole("button", { name: "Create key" }).click();
    await expect(alert).toContainText("You are offline.");
    await expect(alert).toBeInViewport({ ratio: 0.9 });
    await page.context().setOffline(false);
    await frame.getByRole("button", { name: "Create key" }).click();
    await apiKeys.done();

    await apiKeys.choose(`Offline ${height}`, "Rotate secret");
    const rotate = frame.getByRole("dialog").getByRole("button", { name: "Rotate secret" });
    await page.context().setOffline(true);
    await rotate.click();
    await expect(alert).toContainText("You are offline.");
    await expect(alert).toBeInViewport({ ratio: 0.9 });
    await page.context().setOffline(false);
    await rotate.click();
    await apiKeys.done();
  }
});

test("if Manager issues no app token in time, the page says so and offers to try again", async ({
  openAccount,
}) => {
  const apiKeys = await openAccount("Silent [no-app-token]");
  await expect(apiKeys.frame.getByRole("alert")).toContainText(
    "Manager did not give this app a token in time.",
  );
  await apiKeys.frame.getByRole("button", { name: "Try again" }).click();
  await expect(apiKeys.frame.getByText("Connecting to Manager…")).toBeVisible();
});

test("without the proxy's scope the lab calls the token endpoint directly, or shows a curl command if CORS blocks it", async ({
  openAccount,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("No proxy [deny:api.iris.app.proxy.fetch]");
  const { clientId, clientSecret } = await apiKeys.create({ name: "No CORS", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
  await expect(apiKeys.result).toContainText(
    "the permission api.iris.app.proxy.fetch was denied to this app",
  );
  const command = await apiKeys.frame.getByRole("textbox", { name: "curl", exact: true }).inputValue();
  expect(command).toContain(clientId);
  expect(command).not.toContain(clientSecret);
  await apiKeys.done();

  await apiKeys.create({ name: "With [token:cors]", scopes: ["asset.view"] });
  await apiKeys.testToken();
  await expect(apiKeys.result).toContainText("Sent directly from the browser");
});
