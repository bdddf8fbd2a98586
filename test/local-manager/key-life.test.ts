import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { expectError, keyRequest, newKey } from "../support/new-key.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

it("a viewer can read a key, but the service refuses every change", async () => {
  const { viewer, apiKey, send, version } = await newKey(manager);
  const headers = { ...version(1), "Idempotency-Key": crypto.randomUUID() };
  const { status, allowedScopes } = await expectDocumented(
    "GET",
    await send("GET", "", undefined, {}, viewer),
  );
  expect({ status, allowedScopes }).toEqual({ status: "ACTIVE", allowedScopes: apiKey.allowedScopes });
  const refused = [
    await manager.createApiKey(viewer, { ...keyRequest, name: "Mine" }),
    await send("PATCH", "", { description: "mine" }, headers, viewer),
    await send("POST", "/rotate", { overlapSeconds: 0 }, headers, viewer),
    await send("POST", "/revoke", {}, headers, viewer),
    await send("DELETE", `/secrets/${apiKey.secrets[0].id}`, undefined, headers, viewer),
  ];
  const methods = ["POST", "PATCH", "POST", "POST", "DELETE"];
  for (const [index, response] of refused.entries()) {
    await expectError(response, 403, "missing_scope", methods[index] ?? "");
  }
});

describe("a change to a key", () => {
  it("updates its fields and version, and appears in its history", async () => {
    const { send, version } = await newKey(manager);
    const response = await send(
      "PATCH",
      "",
      { name: " ERP two ", allowedScopes: ["asset.view"] },
      version(1),
    );
    expect(response.headers.get("ETag")).toBe('"2"');
    const apiKey = await expectDocumented("PATCH", response);
    expect(apiKey).toMatchObject({
      name: "ERP two",
      description: "Nightly",
      allowedScopes: ["asset.view"],
      version: 2,
    });
    const events = await expectDocumented("GET", await send("GET", "/events"));
    expect(
      events.content.map(({ type, before, after }: Record<string, unknown>) => ({ type, before, after })),
    ).toEqual([
      {
        type: "UPDATED",
        before: { name: "ERP", allowedScopes: ["asset.view", "account.view"] },
        after: { name: "ERP two", allowedScopes: ["asset.view"] },
      },
      { type: "CREATED", before: undefined, after: keyRequest },
    ]);
  });

  it("that changes nothing keeps the version", async () => {
    const { send, version } = await newKey(manager);
    const response = await send("PATCH", "", keyRequest, version(1));
    expect(await expectDocumented("PATCH", response)).toMatchObject({ version: 1 });
  });

  it("cannot remove the description", async () => {
    const { send, version } = await newKey(manager);
    const emptied = await send("PATCH", "", { description: " " }, version(1));
    await expectError(emptied, 400, "constraint_violation", "PATCH");
  });

  it("may change the case of its name, but not take another active key's name", async () => {
    const { administrator, send, version } = await newKey(manager);
    await manager.createApiKey(administrator, { ...keyRequest, name: "Other" });
    await expectError(
      await send("PATCH", "", { name: "OTHER" }, version(1)),
      409,
      "api_key_name_taken",
      "PATCH",
    );
    expect((await send("PATCH", "", { name: "erp" }, version(1))).status).toBe(200);
  });

  it("may keep scopes that the user does not hold, but not add such scopes", async () => {
    const { lesserUser, send, version } = await newKey(manager, {
      ...keyRequest,
      allowedScopes: ["account.delete", "asset.view"],
    });
    const kept = await send(
      "PATCH",
      "",
      { description: "mine", allowedScopes: ["account.delete", "asset.view"] },
      version(1),
      lesserUser,
    );
    expect(kept.status).toBe(200);
    const widened = await send(
      "PATCH",
      "",
      { allowedScopes: ["account.delete", "account.billing.manage"] },
      version(2),
      lesserUser,
    );
    await expectError(widened, 403, "missing_scope", "PATCH");
  });

  it.each([
    [{ name: "" }],
    [{ name: "\u202E" }],
    [{ allowedScopes: [] }],
    [{ allowedScopes: ["asset.viewer"] }],
    [{ description: "x".repeat(501) }],
  ])("to %j is refused", async (body) => {
    const { send, version } = await newKey(manager);
    await expectError(await send("PATCH", "", body, version(1)), 400, "constraint_violation", "PATCH");
  });
});

describe("a revoked key", () => {
  it("gets no more tokens, frees its slot and its name, and keeps its history", async () => {
    const { administrator, apiKey: before, clientSecret, send, version, mints } = await newKey(manager);
    expect(await mints(clientSecret), "it is known from a moment ago").toBe(true);
    const form = {
      grant_type: "client_credentials",
      client_id: before.clientId,
      client_secret: clientSecret,
    };
    const { access_token: issued } = await (await manager.requestToken(form)).json();
    const apiKey = await expectDocumented(
      "POST",
      await send("POST", "/revoke", { reason: "leaked" }, version(1)),
    );
    expect(apiKey).toMatchObject({ status: "REVOKED", secrets: [] });
    expect(apiKey.revokedAt).toBeDefined();
    expect(await mints(clientSecret)).toBe(false);
    expect(
      (await manager.iris(issued, "/api/asset/v2/assets")).status,
      "an issued token lives to its end",
    ).toBe(200);
    const list = async (status: string) =>
      (await (await manager.iris(administrator, `${API_KEYS_PATH}?status=${status}`)).json()).totalElements;
    expect([await list("ACTIVE"), await list("REVOKED")]).toEqual([0, 1]);
    expect((await manager.createApiKey(administrator, keyRequest)).status).toBe(201);
    const { content } = await expectDocumented("GET", await send("GET", "/events"));
    expect(content[0]).toMatchObject({
      type: "REVOKED",
      after: { reason: "leaked" },
      by: { name: "Ida Holm" },
    });
  });

  it("can be revoked again with 200, whatever the If-Match header", async () => {
    const { send, version } = await newKey(manager);
    await send("POST", "/revoke", {}, version(1));
    for (const headers of [{}, version(1), version(99)]) {
      expect((await send("POST", "/revoke", {}, headers)).status).toBe(200);
    }
    const events = await (await send("GET", "/events")).json();
    // Created, revoked, and the end of its secret.
    expect(events.totalElements).toBe(3);
  });

  it("cannot be edited or rotated", async () => {
    const { send, version, rotate } = await newKey(manager);
    await send("POST", "/revoke", {}, version(1));
    await expectError(await send("PATCH", "", { name: "x" }, version(2)), 409, "api_key_revoked", "PATCH");
    await expectError(await rotate(0, 2), 409, "api_key_revoked", "POST");
  });
});

describe("two administrators at once", () => {
  const writes = [
    ["PATCH", "", { name: "Mine" }],
    ["POST", "/rotate", { overlapSeconds: 0 }],
    ["POST", "/revoke", {}],
    ["DELETE", "/secrets/some-id", undefined],
  ] as const;

  it.each(writes)("%s %s without If-Match returns 428", async (method, path, body) => {
    const { send } = await newKey(manager);
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    await expectError(await send(method, path, body, headers), 428, "precondition_required", method);
  });

  it.each(writes)("%s %s with an outdated If-Match is refused", async (method, path, body) => {
    const { send, version } = await newKey(manager);
    await send("PATCH", "", { description: "theirs" }, version(1));
    const headers = { ...version(1), "Idempotency-Key": crypto.randomUUID() };
    await expectError(await send(method, path, body, headers), 412, "precondition_failed", method);
  });

  it.each(writes)("%s %s of another account's key is not found", async (method, path, body) => {
    const { send, version } = await newKey(manager);
    const stranger = await manager.createAccount();
    const headers = { ...version(1), "Idempotency-Key": crypto.randomUUID() };
    await expectError(
      await send(method, path, body, headers, stranger.administrator),
      404,
      "not_found",
      method,
    );
  });
});

it("only users of the account with account.audit-log.view can read a key's history", async () => {
  const { apiKey, send } = await newKey(manager);
  const stranger = await manager.createAccount();
  await expectError(
    await send("GET", "/events", undefined, {}, stranger.administrator),
    404,
    "not_found",
    "GET",
  );
  const denied = await manager.createAccount("Denied [deny:account.audit-log.view]");
  await expectError(
    await manager.iris(denied.administrator, apiKeyPath(apiKey.id, "/events")),
    403,
    "missing_scope",
    "GET",
  );
});

it("no response to a read or an edit contains a secret", async () => {
  const { clientSecret, rotate, send, version } = await newKey(manager);
  const rotated = await (await rotate(3600)).json();
  const answers = await Promise.all(
    [send("GET", ""), send("GET", "/events"), send("PATCH", "", { description: "x" }, version(2))].map(
      async (answer) => (await answer).text(),
    ),
  );
  expect(answers.join()).not.toContain(clientSecret);
  expect(answers.join()).not.toContain(rotated.clientSecret);
});
