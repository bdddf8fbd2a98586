import { createRemoteJWKSet, jwtVerify } from "jose";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { tracesOf } from "./traces-of.ts";

test("an administrator creates a key and gets a token through Manager, and no trace of secret or token remains", async ({
  apiKeys,
  origins,
  page,
  requests,
  consoleLines,
}) => {
  await expect(apiKeys.frame.getByRole("heading", { name: "API keys", exact: true })).toBeVisible();
  await expect(apiKeys.frame.getByText("0 of 10 active keys")).toBeVisible();

  await apiKeys.fillForm({
    name: "ERP connector",
    description: "Nightly sync",
    scopes: ["asset.view", "account.site.manage"],
  });
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();

  await expect(apiKeys.credentialsDialog).toBeVisible();
  const secret = apiKeys.frame.getByRole("textbox", { name: "Client secret" });
  await expect(secret).toHaveValue(/^•+$/);
  const { clientId, clientSecret } = await apiKeys.shownCredentials();
  expect(clientSecret).toHaveLength(43);

  const mintRequest = page.waitForRequest(
    (request) => request.url() === `${origins.iris}/api/graphql/` && request.method() === "POST",
  );
  const accessToken = await apiKeys.testToken();
  const appToken = (await mintRequest).headers().authorization?.replace("Bearer ", "") ?? "";

  await expect(apiKeys.result).toContainText("The credentials work. Token for 1 of 2 allowed scopes,");
  await expect(apiKeys.result).toContainText("Bearer");
  await expect(apiKeys.result.getByRole("timer")).toHaveText(/^(20:00|19:\d\d) left$/);
  await expect(apiKeys.result.getByRole("region", { name: "Scopes" }).getByRole("listitem")).toHaveText([
    "asset.view",
  ]);
  expect(requests.filter((request) => request.url().startsWith(origins.token))).toEqual([]);
  const handedOut = requests.find((request) => request.url().endsWith("/local-manager/app-token"));
  expect(await (await handedOut?.response())?.json()).toMatchObject({ token: appToken });

  const { payload } = await jwtVerify(accessToken, createRemoteJWKSet(new URL(`${origins.token}/jwks`)), {
    issuer: origins.token,
    audience: origins.iris,
    typ: "at+jwt",
  });
  expect(payload).toMatchObject({ sub: clientId, client_id: clientId, scope: "asset.view" });

  await apiKeys.done();
  await expect(apiKeys.row("ERP connector")).toContainText("Reads assets, manages sites");
  await expect(apiKeys.row("ERP connector")).toContainText(`…${clientSecret.slice(-4)}`);
  await expect(apiKeys.frame.getByText("1 of 10 active keys")).toBeVisible();

  const traces = await tracesOf(page);
  const sent = requests.map((request) => `${request.url()} ${request.headers().referer ?? ""}`).join("\n");
  for (const canary of [clientSecret, accessToken]) {
    expect(traces).not.toContain(canary);
    expect(consoleLines.join("\n")).not.toContain(canary);
    expect(sent).not.toContain(canary);
  }
  expect(traces, "the walk sees what is on the page").toContain(`…${clientSecret.slice(-4)}`);
});

test("the search for traces finds a secret that is still on screen", async ({ apiKeys, page }) => {
  const { clientSecret } = await apiKeys.create({ name: "Canary", scopes: ["asset.view"] });
  expect(await tracesOf(page)).toContain(clientSecret);
});

test("closing the one-time view asks for confirmation if the secret was not copied", async ({
  apiKeys,
  page,
}) => {
  await apiKeys.create({ name: "Careful", scopes: ["asset.view"] });
  await page.keyboard.press("Escape");
  await expect(apiKeys.frame.getByText("You have not copied the client secret.")).toBeVisible();
  await expect(apiKeys.frame.getByRole("button", { name: "Keep it open" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(apiKeys.credentialsDialog).toBeVisible();
  await page.keyboard.press("Escape");
  await apiKeys.frame.getByRole("button", { name: "Close anyway" }).click();
  await expect(apiKeys.credentialsDialog).toBeHidden();
});

test("reloading the page while the secret is shown does not show it again", async ({ apiKeys, page }) => {
  const { clientSecret } = await apiKeys.create({ name: "Reloaded", scopes: ["asset.view"] });
  await page.reload();
  await expect(apiKeys.row("Reloaded")).toBeVisible();
  expect(await tracesOf(page)).not.toContain(clientSecret);
});

test("Escape does not close the dialog while the create request is in flight, so the secret is not lost", async ({
  openAccount,
  page,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("On its way [first-write:lost-answer]");
  await apiKeys.fillForm({ name: "On its way", scopes: ["asset.view"] });
  // The first response is lost; Escape is pressed in the pause before the retry.
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/api-keys"),
  );
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await sent;
  await page.keyboard.press("Escape");
  await expect(apiKeys.credentialsDialog).toBeVisible();
});

test("a double click creates one key", async ({ apiKeys, requests }) => {
  await apiKeys.fillForm({ name: "Clicked twice", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Create key" }).dblclick();
  await expect(apiKeys.credentialsDialog).toBeVisible();
  expect(
    requests.filter((request) => request.method() === "POST" && request.url().endsWith("/api-keys")),
  ).toHaveLength(1);
});

test("after a lost response the page retries the create and gets the one key and its secret", async ({
  openAccount,
  requests,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("Lossy [first-write:lost-answer]");
  await apiKeys.create({ name: "Lost", scopes: ["asset.view"] });
  const posts = requests.filter(
    (request) => request.method() === "POST" && request.url().endsWith("/api-keys"),
  );
  const keys = new Set(posts.map((request) => request.headers()["idempotency-key"]));
  expect(posts.length).toBeGreaterThan(1);
  expect(keys.size).toBe(1);
  await apiKeys.testToken();
  await expect(apiKeys.result).toContainText("The credentials work.");
  await apiKeys.done();
  await expect(apiKeys.frame.getByText("1 of 10 active keys")).toBeVisible();
});
