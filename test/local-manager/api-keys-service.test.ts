import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_KEYS_PATH, SCOPES_PATH } from "../../src/contract/paths.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const request = { name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] };
let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

async function expectError(response: Response, status: number, code: string, method = "POST") {
  expect(response.status).toBe(status);
  const body = await expectDocumented(method, response);
  expect(body).toMatchObject({ status, code });
  return body;
}

describe("creating a key", () => {
  it("returns the key and its secret in Trackunit's format", async () => {
    const { administrator } = await manager.createAccount();
    const response = await manager.createApiKey(administrator, request);
    const { apiKey, clientSecret } = await expectDocumented("POST", response);
    expect(response.status).toBe(201);
    expect(response.headers.get("ETag")).toBe('"1"');
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Location")).toBe(`${API_KEYS_PATH}/${apiKey.id}`);
    expect(apiKey).toMatchObject({
      ...request,
      status: "ACTIVE",
      createdBy: { name: "Ida Holm" },
      version: 1,
    });
    expect(apiKey.clientId).toMatch(/^0oa[A-Za-z0-9]{17}$/);
    expect(clientSecret).toMatch(/^[A-Za-z0-9]{43}$/);
    expect(apiKey.secrets).toEqual([expect.objectContaining({ hint: clientSecret.slice(-4) })]);
  });

  it("ignores fields that the caller may not set", async () => {
    const { administrator } = await manager.createAccount();
    const extra = { ...request, clientId: "0oaMINE", accountId: "other", createdAt: "2000-01-01T00:00:00Z" };
    const { apiKey } = await expectDocumented("POST", await manager.createApiKey(administrator, extra));
    expect(apiKey.clientId).not.toBe("0oaMINE");
    expect(apiKey.createdAt).not.toContain("2000");
  });

  it.each([
    ["no name", { ...request, name: "  " }, "name"],
    ["a name that is too long", { ...request, name: "x".repeat(101) }, "name"],
    ["a name that reverses text", { ...request, name: "a\u202Eb" }, "name"],
    ["an invisible name", { ...request, name: "\u200B\u200B" }, "name"],
    ["no description", { ...request, description: " " }, "description"],
    ["a description that is too long", { ...request, description: "x".repeat(501) }, "description"],
    ["no scopes", { ...request, allowedScopes: [] }, "allowedScopes"],
    [
      "101 scopes",
      { ...request, allowedScopes: Array.from({ length: 101 }, (_, i) => `s.${i}`) },
      "allowedScopes",
    ],
    ["an unknown scope", { ...request, allowedScopes: ["asset.viewer"] }, "allowedScopes"],
    ["a body that is not JSON", "{", "body"],
  ])("refuses %s as a constraint violation", async (_, body, field) => {
    const { administrator } = await manager.createAccount();
    const error = await expectError(
      await manager.createApiKey(administrator, body),
      400,
      "constraint_violation",
    );
    expect(error.violations).toEqual([expect.objectContaining({ field })]);
  });

  it("refuses a body over 16 KB", async () => {
    const { administrator } = await manager.createAccount();
    const body = { ...request, description: "x".repeat(17_000) };
    await expectError(await manager.createApiKey(administrator, body), 413, "payload_too_large");
  });

  it.each(["ERP", "erp", "E\u200BRP", " ERP "])(
    "refuses the name %j if another active key has it",
    async (name) => {
      const { administrator } = await manager.createAccount();
      await manager.createApiKey(administrator, request);
      await expectError(
        await manager.createApiKey(administrator, { ...request, name }),
        409,
        "api_key_name_taken",
      );
    },
  );

  it("refuses an eleventh active key", async () => {
    const { administrator } = await manager.createAccount();
    for (let number = 1; number <= 10; number++) {
      expect((await manager.createApiKey(administrator, { ...request, name: `Key ${number}` })).status).toBe(
        201,
      );
    }
    const response = await manager.createApiKey(administrator, { ...request, name: "Key 11" });
    await expectError(response, 409, "api_key_limit_reached");
  });

  it("never gives a key a scope that its creator does not hold", async () => {
    const { lesserUser } = await manager.createAccount();
    const body = { ...request, allowedScopes: ["asset.view", "account.delete"] };
    const error = await expectError(await manager.createApiKey(lesserUser, body), 403, "missing_scope");
    expect(error.scope).toBe("account.delete");
  });
});

describe("repeating a create", () => {
  it("with the same Idempotency-Key, 50 times at once, returns the same key and secret", async () => {
    const { administrator } = await manager.createAccount();
    const idempotencyKey = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () =>
        (await manager.createApiKey(administrator, request, idempotencyKey)).text(),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    const list = await expectDocumented("GET", await manager.iris(administrator, API_KEYS_PATH));
    expect(list.totalElements).toBe(1);
  });

  it("with the same Idempotency-Key but another body is refused", async () => {
    const { administrator } = await manager.createAccount();
    const idempotencyKey = crypto.randomUUID();
    await manager.createApiKey(administrator, request, idempotencyKey);
    const other = { ...request, name: "Other" };
    await expectError(
      await manager.createApiKey(administrator, other, idempotencyKey),
      422,
      "idempotency_key_reused",
    );
  });

  it("by another user with the same Idempotency-Key counts as a new create", async () => {
    const { administrator, lesserUser } = await manager.createAccount();
    const idempotencyKey = crypto.randomUUID();
    await manager.createApiKey(administrator, request, idempotencyKey);
    await expectError(
      await manager.createApiKey(lesserUser, request, idempotencyKey),
      409,
      "api_key_name_taken",
    );
  });

  it("after ten minutes counts as a new create", async () => {
    const later = await startTestManager();
    const { administrator } = await later.createAccount();
    const idempotencyKey = crypto.randomUUID();
    await later.createApiKey(administrator, request, idempotencyKey);
    later.advanceClock(601);
    await expectError(
      await later.createApiKey(administrator, request, idempotencyKey),
      409,
      "api_key_name_taken",
    );
    await later.close();
  });

  it.each(["", "short"])("is refused if the Idempotency-Key is %j", async (idempotencyKey) => {
    const { administrator } = await manager.createAccount();
    await expectError(
      await manager.createApiKey(administrator, request, idempotencyKey),
      400,
      "constraint_violation",
    );
  });
});

describe("authorization", () => {
  it.each([
    ["GET", API_KEYS_PATH],
    ["POST", API_KEYS_PATH],
    ["GET", `${API_KEYS_PATH}/some-id`],
    ["GET", SCOPES_PATH],
  ])("%s %s requires an app token", async (method, path) => {
    for (const token of [undefined, "nonsense"]) {
      const response = await manager.iris(token, path, { method });
      expect(response.headers.get("WWW-Authenticate")).toContain("invalid_token");
      await expectError(response, 401, "unauthorized", method);
    }
  });

  it("the service refuses a key's access token in place of an app token", async () => {
    const { administrator } = await manager.createAccount();
    const body = { ...request, allowedScopes: ["account.api-key.manage"] };
    const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, body)).json();
    const form = {
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: clientSecret,
    };
    const { access_token } = await (await manager.requestToken(form)).json();
    await expectError(await manager.iris(access_token, API_KEYS_PATH), 401, "unauthorized", "GET");
  });

  it("another account's key is not found", async () => {
    const [one, other] = await Promise.all([manager.createAccount(), manager.createAccount()]);
    const { apiKey } = await (await manager.createApiKey(one.administrator, request)).json();
    const path = `${API_KEYS_PATH}/${apiKey.id}`;
    expect((await manager.iris(one.administrator, path)).status).toBe(200);
    await expectError(await manager.iris(other.administrator, path), 404, "not_found", "GET");
    const list = await expectDocumented("GET", await manager.iris(other.administrator, API_KEYS_PATH));
    expect(list.content).toEqual([]);
  });

  it("CORS allows only the extension's origin, and exposes the headers that the page reads", async () => {
    const ask = (origin: string) =>
      manager.iris(undefined, API_KEYS_PATH, {
        method: "OPTIONS",
        headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
      });
    const own = await ask(manager.origins.extension);
    expect(own.headers.get("Access-Control-Allow-Origin")).toBe(manager.origins.extension);
    expect(own.headers.get("Access-Control-Allow-Headers")).toContain("Idempotency-Key");
    for (const origin of [manager.origins.shell, "https://evil.test", "null"]) {
      expect((await ask(origin)).headers.get("Access-Control-Allow-Origin")).toBeNull();
    }
    const { administrator } = await manager.createAccount();
    const answer = await manager.iris(administrator, API_KEYS_PATH, {
      headers: { Origin: manager.origins.extension },
    });
    expect(answer.headers.get("Access-Control-Expose-Headers")).toBe(
      "ETag,Retry-After,Location,Idempotency-Key-Lifetime",
    );
  });
});

describe("the list", () => {
  it("searches, sorts and pages keys; the scopes endpoint marks which scopes a user may grant", async () => {
    const { administrator, lesserUser } = await manager.createAccount();
    for (const name of ["beta", "Alpha", "gamma"]) {
      await manager.createApiKey(administrator, { ...request, name, description: `for ${name}` });
    }
    const names = async (query: string) => {
      const page = await expectDocumented(
        "GET",
        await manager.iris(administrator, `${API_KEYS_PATH}?${query}`),
      );
      return page.content.map(({ name }: { name: string }) => name);
    };
    expect(await names("sort=name")).toEqual(["Alpha", "beta", "gamma"]);
    expect(await names("sort=-name&size=1&page=1")).toEqual(["beta"]);
    expect(await names("search=FOR%20ALPHA")).toEqual(["Alpha"]);
    expect(await names("search=%25")).toEqual([]);
    expect(await names("status=REVOKED")).toEqual([]);
    for (const query of ["size=0", "size=1001", "page=-1", "sort=secret", "status=GONE"]) {
      const response = await manager.iris(administrator, `${API_KEYS_PATH}?${query}`);
      await expectError(response, 400, "constraint_violation", "GET");
    }
    const { content } = await expectDocumented("GET", await manager.iris(lesserUser, SCOPES_PATH));
    const grantable = new Map(
      content.map((info: { scope: string; grantable: boolean }) => [info.scope, info.grantable]),
    );
    expect(grantable.get("asset.view")).toBe(true);
    expect(grantable.get("account.delete")).toBe(false);
  });

  it("never shows a secret, and neither does the data on disk", async () => {
    const own = await startTestManager();
    const { administrator } = await own.createAccount();
    const idempotencyKey = crypto.randomUUID();
    const { apiKey, clientSecret } = await (
      await own.createApiKey(administrator, request, idempotencyKey)
    ).json();
    const answers = await Promise.all(
      [API_KEYS_PATH, `${API_KEYS_PATH}/${apiKey.id}`].map(async (path) =>
        (await own.iris(administrator, path)).text(),
      ),
    );
    expect(answers.join()).not.toContain(clientSecret);
    expect(answers.join()).not.toMatch(/[0-9a-f]{64}/);
    const files = filesUnder(own.folder).map((file) => readFileSync(file));
    expect(
      files.some((file) => file.includes(apiKey.clientId)),
      "the walk sees what is stored",
    ).toBe(true);
    expect(files.some((file) => file.includes(clientSecret))).toBe(false);
    expect(files.some((file) => file.includes(idempotencyKey))).toBe(false);
    await own.close();
  });
});

function filesUnder(path: string): string[] {
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
    : [path];
}
