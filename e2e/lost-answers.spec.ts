import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import type { ApiKeysPage } from "./pages/api-keys-page.ts";

test.describe("a service without idempotency whose answer is lost", () => {
  let apiKeys: ApiKeysPage;

  test.beforeEach(async ({ openAccount, expectedErrors }) => {
    expectedErrors.push(FAILED_REQUEST);
    apiKeys = await openAccount("Plain [no-idempotency]");
  });

  const orphan = { name: "Orphan [create:lost-answer]", scopes: ["asset.view"] };

  async function createAndLose(): Promise<void> {
    await apiKeys.fillForm(orphan);
    await apiKeys.frame.getByRole("button", { name: "Review" }).click();
    await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
    await expect(apiKeys.frame.getByRole("dialog", { name: "Was the key created?" })).toContainText(
      "was created, but the answer with its client secret was lost",
    );
  }

  test("a create is not sent twice: the key is found, and rotated for a secret that one sees", async ({
    requests,
    origins,
  }) => {
    await createAndLose();
    const creates = requests.filter(
      (request) => request.method() === "POST" && request.url().endsWith("/api-keys"),
    );
    expect(creates).toHaveLength(1);
    await apiKeys.frame.getByRole("button", { name: "Rotate secret" }).click();
    await apiKeys.frame.getByRole("radio", { name: "Expire immediately" }).check();
    await apiKeys.frame.getByRole("dialog").getByRole("button", { name: "Rotate secret" }).click();
    await expect(apiKeys.credentialsDialog).toBeVisible();
    const { clientId, clientSecret } = await apiKeys.shownCredentials();
    const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
    const answer = await fetch(`${origins.token}/token/v2`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(200);
    await apiKeys.done();
    await expect(apiKeys.frame.getByText("1 of 10 active keys")).toBeVisible();
  });

  test("a create that made a key nobody wants any more is revoked from there", async ({ page }) => {
    await createAndLose();
    await apiKeys.frame.getByRole("button", { name: "Revoke", exact: true }).click();
    await apiKeys.frame.getByRole("button", { name: "Revoke key" }).click();
    await expect(page.getByText("Orphan [create:lost-answer] was revoked.")).toBeVisible();
  });

  test("a create that did not happen can be looked for again, and sent again", async () => {
    await apiKeys.fillForm({ ...orphan, name: "Dropped [create:dropped]" });
    await apiKeys.frame.getByRole("button", { name: "Review" }).click();
    await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
    const dialog = apiKeys.frame.getByRole("dialog", { name: "Was the key created?" });
    await expect(dialog).toContainText("it lists no new key called Dropped");
    await dialog.getByRole("button", { name: "Look again" }).click();
    await expect(dialog).toContainText("it lists no new key called Dropped");
    await dialog.getByRole("button", { name: "Send again" }).click();
    await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
    await expect(apiKeys.credentialsDialog).toBeVisible();
  });

  test("a rotation says that its secret was lost, and rotating once more replaces it", async ({
    appTokenOf,
    origins,
  }) => {
    const name = "Turned [rotate:lost-answer]";
    const old = await apiKeys.create({ name, scopes: ["asset.view"] });
    await apiKeys.done();
    await apiKeys.choose(name, "Rotate secret");
    const dialog = apiKeys.frame.getByRole("dialog", { name: "Rotate secret" });
    await dialog.getByRole("button", { name: "Rotate secret" }).click();
    await expect(dialog.getByRole("alert")).toContainText(
      "that replaces the lost secret, and the old one keeps",
    );
    const secrets = dialog.getByRole("list", { name: "Secrets that work now" }).getByRole("listitem");
    await expect(secrets).toHaveCount(2);
    await expect(dialog.getByRole("radiogroup")).toHaveCount(0);

    // The name makes every rotation lose its answer; without it the next one arrives.
    const appToken = await appTokenOf(apiKeys, "Ida Holm");
    const headers = { Authorization: `Bearer ${appToken}`, "Content-Type": "application/json" };
    const keys = `${origins.iris}/api/api-key/v1/api-keys`;
    const [key] = (await (await fetch(keys, { headers })).json()).content;
    await fetch(`${keys}/${key.id}`, {
      method: "PATCH",
      headers: { ...headers, "If-Match": `"${key.version}"` },
      body: JSON.stringify({ name: "Turned" }),
    });
    await expect(async () => {
      await dialog.getByRole("button", { name: "Rotate secret" }).click();
      await expect(apiKeys.credentialsDialog).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const fresh = await apiKeys.shownCredentials();
    for (const { clientId, clientSecret } of [old, fresh]) {
      const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
      const answer = await fetch(`${origins.token}/token/v2`, {
        method: "POST",
        body: new URLSearchParams(form),
      });
      expect(answer.status).toBe(200);
    }
  });
});

test("offline is said, and what was typed is sent once there is a connection", async ({
  apiKeys,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.fillForm({ name: "Offline", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await page.context().setOffline(true);
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.frame.getByRole("alert")).toContainText("You are offline.");
  await page.context().setOffline(false);
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
});
