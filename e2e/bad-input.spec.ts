import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { retype } from "./retype.ts";

test("every field wrong at once: each says what is wrong, and nothing typed is lost", async ({ apiKeys }) => {
  await apiKeys.fillForm({ name: "evil\u202Etxt", description: "x".repeat(501), scopes: [] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  const name = apiKeys.frame.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAccessibleDescription(/reverse the direction of text/);
  await expect(name).toBeFocused();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Description" })).toHaveAccessibleDescription(
    /500 characters/,
  );
  await expect(apiKeys.frame.getByRole("group", { name: "Allowed scopes" })).toHaveAccessibleDescription(
    /Select at least one scope/,
  );
  await expect(name).toHaveValue("evil\u202Etxt");
});

test("a form with no name asks for one, and goes on once it has one", async ({ apiKeys }) => {
  await apiKeys.fillForm({ name: "", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  const name = apiKeys.frame.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
  await retype(name, "Now named");
  await name.press("Enter");
  await expect(apiKeys.frame.getByRole("dialog", { name: "Review the new key" })).toBeVisible();
});

test("a name that is taken is said at the field, and the form keeps everything", async ({
  apiKeys,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.create({ name: "ERP", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.fillForm({ name: "erp", description: "another", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  const name = apiKeys.frame.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAccessibleDescription(/Another active key has this name/);
  await expect(name).toBeFocused();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Description" })).toHaveValue("another");
  await expect(apiKeys.frame.getByText("1 scope selected")).toBeVisible();
  await name.fill("ERP two");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
});

test("with ten keys the button is disabled and says why", async ({ apiKeys }) => {
  for (let number = 1; number <= 10; number++) {
    await apiKeys.create({ name: `Key ${number}`, scopes: ["asset.view"] });
    await apiKeys.done();
    await expect(apiKeys.frame.getByText("One place is left.")).toHaveCount(number === 9 ? 1 : 0);
  }
  await expect(apiKeys.frame.getByText("10 of 10 active keys")).toBeVisible();
  await expect(apiKeys.createButton).toBeDisabled();
  await expect(apiKeys.createButton).toHaveAccessibleDescription(/all its 10 active keys/);
});

test("a service that cannot answer the create says so, keeps the review, and works when tried again", async ({
  apiKeys,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  await apiKeys.fillForm({ name: "Down [create:service-unavailable]", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.frame.getByRole("alert")).toContainText("The service cannot answer right now.");
  await apiKeys.frame.getByRole("button", { name: "Back" }).click();
  await apiKeys.frame.getByRole("textbox", { name: "Name" }).fill("Up again");
  await apiKeys.frame.getByRole("button", { name: "Review" }).click();
  await apiKeys.frame.getByRole("button", { name: "Create key" }).click();
  await expect(apiKeys.credentialsDialog).toBeVisible();
});

for (const [sentinel, words] of [
  ["list:service-unavailable", "The service cannot answer right now."],
  ["list:html", "The service answered with a web page instead of data."],
  ["api-keys-not-enabled", "API Keys is not enabled for this account."],
  ["app-token:refused", "Manager’s token for this app was refused."],
] as const) {
  test(`an account with ${sentinel} gets its own sentence and a way to try again`, async ({
    openAccount,
    expectedErrors,
  }) => {
    expectedErrors.push(FAILED_REQUEST);
    const apiKeys = await openAccount(`Faulty [${sentinel}]`);
    await expect(apiKeys.frame.getByRole("alert")).toContainText(words);
    await expect(apiKeys.frame.getByRole("button", { name: "Try again" })).toBeVisible();
  });
}

test("a Manager that gives no app token is said so after its time-out, with a way to try again", async ({
  openAccount,
}) => {
  const apiKeys = await openAccount("Silent [no-app-token]");
  await expect(apiKeys.frame.getByRole("alert")).toContainText(
    "Manager did not give this app a token in time.",
  );
  await apiKeys.frame.getByRole("button", { name: "Try again" }).click();
  await expect(apiKeys.frame.getByText("Connecting to Manager…")).toBeVisible();
});

test("a wrong secret is invalid_client, in words", async ({ apiKeys }) => {
  await apiKeys.create({ name: "Mistyped", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.openTokenLab("Mistyped");
  await apiKeys.frame.getByRole("button", { name: "Request token" }).click();
  await expect(apiKeys.frame.getByRole("textbox", { name: "Client secret" })).toHaveAccessibleDescription(
    /Enter the client secret/,
  );
  await apiKeys.frame.getByRole("textbox", { name: "Client secret" }).fill("not-the-secret");
  await apiKeys.frame.getByRole("button", { name: "Request token" }).click();
  await expect(apiKeys.result).toContainText(
    "The client ID or client secret is wrong, or the key was revoked.",
  );
  await expect(apiKeys.result).toContainText("invalid_client");
});

test("a scope outside the key's is invalid_scope, and the scope is named", async ({ apiKeys }) => {
  await apiKeys.create({ name: "Narrow", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
  await apiKeys.frame.getByRole("textbox", { name: "Other scopes" }).fill("account.delete");
  await apiKeys.frame.getByRole("button", { name: "Request token" }).click();
  await expect(apiKeys.result).toContainText("A requested scope is not allowed for this key.");
  await expect(apiKeys.result).toContainText("Not allowed for this key: account.delete");
  await expect(apiKeys.result).toContainText(
    "invalid_scope: Requested scope is not allowed for this API Key.",
  );
});

for (const [sentinel, words] of [
  ["token:unreachable", "Manager’s proxy could not reach the token endpoint."],
  ["token:html", "The token endpoint answered with a web page instead of a token."],
  ["token:half-json", "The token endpoint’s answer was cut off or is not a token."],
  ["token:too-many-requests", "Too many token requests. Wait, then try again.Wait 30 seconds first."],
] as const) {
  test(`a token endpoint with ${sentinel} gets its own sentence`, async ({ apiKeys }) => {
    await apiKeys.create({ name: `Faulty [${sentinel}]`, scopes: ["asset.view"] });
    await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
    await apiKeys.frame.getByRole("button", { name: "Request token" }).click();
    await expect(apiKeys.result).toContainText(words);
  });
}

test("without the proxy's scope the lab asks directly, and gives the command where the browser is not let in", async ({
  openAccount,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("No proxy [deny:api.iris.app.proxy.fetch]");
  const { clientId, clientSecret } = await apiKeys.create({ name: "No CORS", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
  await apiKeys.frame.getByRole("button", { name: "Request token" }).click();
  await expect(apiKeys.result).toContainText(
    "the permission api.iris.app.proxy.fetch was denied to this app",
  );
  const command = await apiKeys.frame.getByRole("textbox", { name: "curl", exact: true }).inputValue();
  expect(command).toContain(clientId);
  expect(command).not.toContain(clientSecret);
  await apiKeys.done();

  await apiKeys.create({ name: "With [token:cors]", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
  await apiKeys.requestToken();
  await expect(apiKeys.result).toContainText("Sent directly from the browser");
});

test("an opaque token is shown as any other", async ({ apiKeys }) => {
  await apiKeys.create({ name: "Opaque [token:opaque]", scopes: ["asset.view"] });
  await apiKeys.frame.getByRole("button", { name: "Test token" }).click();
  expect(await apiKeys.requestToken()).toMatch(/^[0-9a-f-]{36}$/);
});
