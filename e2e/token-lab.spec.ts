import { allowClipboard, clipboardText, paste } from "./clipboard.ts";
import { expect, FAILED_REQUEST, test } from "./fixtures.ts";
import { retype } from "./retype.ts";
import { tracesOf } from "./traces-of.ts";

test("the token lab explains a token: scopes side by side, claims with plain names, expiry and signature", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { clientId } = await apiKeys.create({ name: "ERP", scopes: ["asset.view", "account.view"] });
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  await expect(frame.getByRole("checkbox", { name: "asset.view" })).toBeChecked();
  await expect(frame.getByRole("checkbox", { name: "account.view" })).not.toBeChecked();
  await frame.getByText("Token details").click();
  const row = (scope: string) =>
    frame
      .getByRole("table", { name: "Scopes allowed, requested and granted" })
      .getByRole("row")
      .filter({ has: frame.getByRole("rowheader", { name: scope, exact: true }) });
  await expect(row("asset.view").getByRole("cell")).toHaveText(["Yes", "Yes", "Yes"]);
  await expect(row("account.view").getByRole("cell")).toHaveText(["Yes", "No", "No"]);
  const claims = frame.getByRole("region", { name: "Claims" });
  await expect(claims).toContainText(`Client ID${clientId}`);
  await expect(claims).toContainText("Scopesasset.view");
  await expect(claims).toContainText(/Expires\d+ \w+ \d{4}, \d\d:\d\d/);
  await expect(claims.getByRole("status")).toContainText(
    "made with a key published by the configured token service",
  );
});

test("the token lab suggests a scope for a mistyped one, and retries with the allowed scopes in one click", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  await apiKeys.create({ name: "Narrow", scopes: ["asset.view", "account.view"] });
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  await frame.getByRole("checkbox", { name: "account.view" }).check();
  await retype(frame.getByRole("textbox", { name: "Other scopes" }), "asset.veiw, account.delete");
  await frame.getByRole("button", { name: "Request token" }).click();
  await expect(apiKeys.result).toContainText("asset.veiw,: did you mean asset.view?");
  await expect(apiKeys.result).not.toContainText("account.delete: did you mean");
  await frame.getByRole("button", { name: "Retry with the allowed ones" }).click();
  await expect(frame.getByRole("list", { name: "Granted" }).getByRole("listitem")).toHaveText([
    "asset.view",
    "account.view",
  ]);
});

test("the token lab names the requested scopes that the token endpoint did not grant", async ({
  apiKeys,
}) => {
  await apiKeys.create({ name: "Shy [token:narrowed]", scopes: ["asset.view", "account.view"] });
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  await apiKeys.frame.getByRole("button", { name: "Select all" }).click();
  await apiKeys.requestToken();
  await expect(apiKeys.result).toContainText("Asked for, and silently not granted: account.view");
});

test("the token lab recognises a client ID, and takes the secret out of a pasted block", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { clientId, clientSecret } = await apiKeys.create({ name: "Pasted", scopes: ["asset.view"] });
  await apiKeys.done();
  await apiKeys.openTokenLab("Pasted");
  const field = frame.getByRole("textbox", { name: "Client secret" });
  await retype(field, clientId);
  await expect(frame.getByText("This is the client ID of the key, not its secret.")).toBeVisible();
  await retype(field, "");
  const block = `TRACKUNIT_CLIENT_ID=${clientId}\nTRACKUNIT_CLIENT_SECRET="${clientSecret}"\n`;
  await paste(block, field);
  await expect(frame.getByText("It looks like a whole block with client ID and secret.")).toBeVisible();
  await frame.getByRole("button", { name: "Use only the secret in it" }).click();
  await expect(field).toHaveValue(clientSecret);
  await expect(frame.getByRole("button", { name: "Use only the secret in it" })).toHaveCount(0);
  await apiKeys.requestToken();
});

test("the access check runs step by step, and its report contains neither secret nor token", async ({
  apiKeys,
  page,
  requests,
  origins,
  consoleLines,
}) => {
  const { frame } = apiKeys;
  await allowClipboard(page);
  const { clientSecret } = await apiKeys.create({ name: "Able", scopes: ["asset.view", "account.view"] });
  await apiKeys.testToken();
  await apiKeys.openOtherScopes();
  await frame.getByRole("button", { name: "Select all" }).click();
  const token = await apiKeys.requestToken();
  await frame.getByRole("button", { name: "Check access" }).click();
  const steps = frame.getByRole("list", { name: "Steps of the check" }).getByRole("listitem");
  await expect(steps).toHaveText([
    "PassedGraphQL",
    "PassedA read that the scope allows",
    /^UnknownNo harmless read is known for these scopesaccount\.viewNot tried/,
  ]);
  await frame.getByRole("button", { name: "Copy report" }).click();
  const report = await clipboardText(page);
  expect(report).toContain("Passed: GraphQL");
  expect(report).not.toContain(token);
  expect(report).not.toContain(clientSecret);

  await apiKeys.done();
  const traces = `${await tracesOf(page)}\n${consoleLines.join("\n")}`;
  for (const canary of [clientSecret, token]) expect(traces).not.toContain(canary);
  const allowed = [`${origins.iris}/api/graphql/`, `${origins.iris}/api/asset/v2/assets?size=1`];
  const carrying = requests.filter((request) =>
    [clientSecret, token].some(
      (canary) =>
        request.url().includes(canary) ||
        (request.postData() ?? "").includes(canary) ||
        JSON.stringify(request.headers()).includes(canary),
    ),
  );
  expect(carrying.length).toBeGreaterThan(0);
  expect(carrying.map((request) => request.url()).filter((url) => !allowed.includes(url))).toEqual([]);
});

test("a token of a revoked key still passes the access check, as the revoke dialog says that it may", async ({
  apiKeys,
  openBeside,
}) => {
  const { frame } = apiKeys;
  await apiKeys.create({ name: "Ended", scopes: ["asset.view"] });
  await apiKeys.testToken();
  const other = await openBeside(apiKeys);
  await other.choose("Ended", "Revoke");
  await expect(other.frame.getByText(/Tokens it already got may keep working until/)).toBeVisible();
  await other.frame.getByRole("button", { name: "Revoke key" }).click();
  await expect(other.frame.getByRole("dialog", { name: "Ended is revoked" })).toBeVisible();
  await frame.getByRole("button", { name: "Check access" }).click();
  await expect(frame.getByRole("list", { name: "Steps of the check" }).getByRole("listitem")).toHaveText([
    /^PassedGraphQL/,
    /^PassedA read that the scope allows/,
  ]);
});

test("snippets contain the key's own values, and the secret only if the user includes it", async ({
  apiKeys,
}) => {
  const { frame } = apiKeys;
  const { clientId, clientSecret } = await apiKeys.create({ name: "Code", scopes: ["asset.view"] });
  await apiKeys.testToken();
  await frame.getByText("Use it in code").click();
  const snippet = frame.getByRole("combobox", { name: "Snippet" });
  const text = frame.getByRole("textbox", { name: "Snippet text" });
  for (const option of await snippet.getByRole("option").allTextContents()) {
    await snippet.selectOption(option);
    expect(await text.inputValue(), option).not.toContain(clientSecret);
  }
  await snippet.selectOption(".env file");
  await expect(text).toHaveValue(new RegExp(`TRACKUNIT_CLIENT_ID='${clientId}'`));
  await frame.getByRole("checkbox", { name: "Include the client secret" }).check();
  await expect(text).toHaveValue(new RegExp(`TRACKUNIT_CLIENT_SECRET='${clientSecret}'`));
});

test("the page finds the keys of a pasted token, client ID, secret or log, and sends none of them", async ({
  apiKeys,
  requests,
  page,
}) => {
  const { frame } = apiKeys;
  const { clientId, clientSecret } = await apiKeys.create({ name: "Mine", scopes: ["asset.view"] });
  const token = await apiKeys.testToken();
  await apiKeys.done();
  await expect(apiKeys.row("Mine")).toBeVisible();
  await frame.getByRole("button", { name: "Whose is this?" }).click();
  const pasted = frame.getByRole("textbox", { name: "Access token, client ID or secret" });
  const answer = frame
    .getByRole("region", { name: "Whose it is" })
    .or(frame.getByRole("status", { name: "Whose it is" }));
  await expect(pasted).toBeVisible();
  const before = requests.length;
  await paste(`Bearer ${token}`, pasted);
  await expect(answer).toContainText("It belongs to Mine, an active key of this account.");
  await expect(answer).toContainText("made with a key published by the configured token service");
  await expect(answer.getByRole("list", { name: "Scopes" })).toHaveText("asset.view");
  // The signature is the last part, and its first character has no unused bits.
  const [head, payload, signature = ""] = token.split(".");
  await pasted.press("ControlOrMeta+a");
  await paste(`${head}.${payload}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`, pasted);
  await expect(answer).toContainText("It says that it belongs to Mine, but it may be forged.");
  await retype(pasted, clientId);
  await expect(answer).toContainText("It belongs to Mine");
  await paste(`03:00:01 id=${clientId}\n03:00:02 secret="${clientSecret}"\n`, pasted);
  await expect(answer).toContainText(
    `It ends in …${clientSecret.slice(-4)}, as the newest secret of Mine does.`,
  );
  await expect(answer.getByRole("button", { name: "Rotate secret" })).toHaveCount(2);
  await retype(pasted, "something else");
  await expect(frame.getByText(/neither a token that can be read nor a client ID/)).toBeVisible();
  // The proxy's requests carry their body in Base64.
  const bodyOf = (text: string) => text.replaceAll(/"body":"([^"]+)"/g, (_, body: string) => atob(body));
  const sent = requests
    .slice(before)
    .map(
      (request) =>
        `${request.url()} ${bodyOf(request.postData() ?? "")} ${JSON.stringify(request.headers())}`,
    );
  for (const canary of [token, signature, clientId, clientSecret]) expect(sent.join()).not.toContain(canary);
  await apiKeys.closeDialog();
  expect(await tracesOf(page)).not.toContain(token);
});

test("without the proxy's scope and CORS, the token lab says that it could not load the published keys", async ({
  openAccount,
  expectedErrors,
}) => {
  expectedErrors.push(FAILED_REQUEST);
  const apiKeys = await openAccount("No proxy [deny:api.iris.app.proxy.fetch]");
  await apiKeys.create({ name: "With [token:cors]", scopes: ["asset.view"] });
  await apiKeys.testToken();
  await apiKeys.frame.getByText("Token details").click();
  await expect(apiKeys.frame.getByRole("region", { name: "Claims" }).getByRole("status")).toContainText(
    "the published keys couldn’t be loaded",
  );
});
