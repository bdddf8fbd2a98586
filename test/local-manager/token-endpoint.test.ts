import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOKEN_PATH } from "../../src/contract/paths.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let clientId: string;
let clientSecret: string;
const allowedScopes = ["account.view", "asset.view"];

beforeAll(async () => {
  manager = await startTestManager();
  const { administrator } = await manager.createAccount();
  const created = await manager.createApiKey(administrator, {
    name: "Probe",
    description: "Nightly",
    allowedScopes,
  });
  ({
    clientSecret,
    apiKey: { clientId },
  } = await created.json());
});
afterAll(() => manager.close());

const form = (more: Record<string, string> = {}) => ({
  grant_type: "client_credentials",
  client_id: clientId,
  client_secret: clientSecret,
  ...more,
});
const basic = (id: string, secret: string) => ({ Authorization: `Basic ${btoa(`${id}:${secret}`)}` });
const grant = { grant_type: "client_credentials" };
const send = (init: RequestInit & { query?: string }) =>
  fetch(`${manager.origins.token}${TOKEN_PATH}${init.query ?? ""}`, { method: "POST", ...init });

async function expectRefusal(response: Response, status: number, error: string) {
  expect(response.headers.get("Content-Type")).toContain("application/json");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Pragma")).toBe("no-cache");
  expect({ status: response.status, ...(await response.json()) }).toMatchObject({ status, error });
}

describe("a token", () => {
  it("is returned with exactly the fields of RFC 6749 and no-store headers", async () => {
    const response = await manager.requestToken(form({ scope: "asset.view" }));
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toContain("application/json");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Pragma")).toBe("no-cache");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(await response.json()).toEqual({
      token_type: "Bearer",
      expires_in: 1200,
      access_token: expect.any(String),
      scope: "asset.view",
    });
  });

  it("is a JWT in the profile of RFC 9068 that verifies against the JWKS", async () => {
    const { access_token } = await (await manager.requestToken(form())).json();
    const { payload, protectedHeader } = await jwtVerify(
      access_token,
      createRemoteJWKSet(new URL(`${manager.origins.token}/jwks`)),
      { issuer: manager.origins.token, audience: manager.origins.iris, algorithms: ["ES256"] },
    );
    expect(protectedHeader).toMatchObject({ alg: "ES256", typ: "at+jwt", kid: expect.any(String) });
    expect(payload).toMatchObject({ sub: clientId, client_id: clientId, scope: "account.view asset.view" });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1200);
    expect(payload.jti).toBeTruthy();
  });

  it("ignores the sub and audience that the client sends", async () => {
    const response = await manager.requestToken(form({ sub: "someone", audience: "elsewhere" }));
    const { access_token } = await response.json();
    expect(JSON.parse(atob(access_token.split(".")[1]))).toMatchObject({
      sub: clientId,
      aud: manager.origins.iris,
    });
  });

  it("updates the last use of its key", async () => {
    const { administrator } = await manager.createAccount();
    const created = await manager.createApiKey(administrator, {
      name: "Used",
      description: "Nightly",
      allowedScopes,
    });
    const { apiKey, clientSecret: secret } = await created.json();
    expect(apiKey.lastUsedAt).toBeUndefined();
    await manager.requestToken({ ...grant, client_id: apiKey.clientId, client_secret: secret });
    const read = await (await manager.iris(administrator, `/api/api-key/v1/api-keys/${apiKey.id}`)).json();
    expect(read.lastUsedAt).toBeDefined();
    expect(read.secrets[0].lastUsedAt).toBe(read.lastUsedAt);
  });
});

describe("the token endpoint", () => {
  it.each([
    ["one scope", "asset.view", "asset.view"],
    ["all allowed scopes", "asset.view account.view", "asset.view account.view"],
    ["a repeated scope once", "asset.view asset.view", "asset.view"],
    ["all allowed scopes for an empty scope", "", "account.view asset.view"],
  ])("grants %s", async (_, scope, granted) => {
    expect(await (await manager.requestToken(form({ scope }))).json()).toMatchObject({ scope: granted });
  });

  it.each([
    "account.delete",
    "asset.view account.delete",
    "ASSET.VIEW",
    "asset.view,account.view",
    "asset.view  account.view",
    '"asset.view"',
    " asset.view",
    "asset.view\n",
  ])("refuses %j as a whole with invalid_scope", async (scope) => {
    await expectRefusal(await manager.requestToken(form({ scope })), 400, "invalid_scope");
  });
});

describe("client authentication", () => {
  it("works in the body and with Basic, plain or form-encoded", async () => {
    const encoded = [...clientSecret].map((c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`).join("");
    expect((await manager.requestToken(form())).status).toBe(200);
    expect((await manager.requestToken(grant, basic(clientId, clientSecret))).status).toBe(200);
    expect((await manager.requestToken(grant, basic(clientId, encoded))).status).toBe(200);
    expect(
      (await manager.requestToken({ ...grant, client_id: clientId }, basic(clientId, clientSecret))).status,
    ).toBe(200);
  });

  it("refuses a wrong secret, an unknown ID and an empty secret with identical responses", async () => {
    const refusals = await Promise.all(
      [
        form({ client_secret: "wrong" }),
        form({ client_id: "0oaUnknown" }),
        form({ client_secret: "" }),
        form({ client_id: "a\0b" }),
      ].map((wrong) => manager.requestToken(wrong)),
    );
    const bodies = await Promise.all(refusals.map((response) => response.clone().text()));
    expect(new Set(bodies).size).toBe(1);
    for (const refusal of refusals) {
      expect(refusal.headers.get("WWW-Authenticate"), "no challenge for credentials in the body").toBeNull();
      await expectRefusal(refusal, 401, "invalid_client");
    }
  });

  it.each([
    ["a wrong secret", () => basic(clientId, "wrong")],
    ["no colon", () => ({ Authorization: `Basic ${btoa("nothing")}` })],
    ["broken encoding", () => basic(clientId, "%E0%A4%A")],
    ["another scheme", () => ({ Authorization: "Bearer token" })],
  ])("sends a challenge for an Authorization header with %s", async (_, headers) => {
    const response = await manager.requestToken(grant, headers());
    expect(response.headers.get("WWW-Authenticate")).toMatch(/^Basic/);
    await expectRefusal(response, 401, "invalid_client");
  });

  it("is required", async () => {
    await expectRefusal(await manager.requestToken(grant), 401, "invalid_client");
  });
});

describe("Trackunit's documentation (API Tokens v2)", () => {
  it("has the same error for a refused scope, word for word", async () => {
    const response = await manager.requestToken(form({ scope: "account.delete" }));
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: "invalid_scope", error_description: "Requested scope is not allowed for this API Key." },
    ]);
  });

  it("has a curl command that gets a token", async () => {
    const documented = `curl --location 'https://auth.trackunit.com/token/v2' \\
      --header 'Content-Type: application/x-www-form-urlencoded' \\
      --data-urlencode 'grant_type=client_credentials' \\
      --data-urlencode 'client_id=CLIENT_ID' \\
      --data-urlencode 'client_secret=CLIENT_SECRET' \\
      --data-urlencode 'scope=AVAILABLE_SCOPES_SEPARATED_WITH_SPACE'`;
    const command = documented
      .replace("https://auth.trackunit.com", manager.origins.token)
      .replace("CLIENT_ID", clientId)
      .replace("CLIENT_SECRET", clientSecret)
      .replace("AVAILABLE_SCOPES_SEPARATED_WITH_SPACE", "asset.view account.view");
    const { stdout } = await promisify(execFile)("sh", ["-c", command]);
    expect(JSON.parse(stdout)).toEqual({
      token_type: "Bearer",
      expires_in: 1200,
      access_token: expect.any(String),
      scope: "asset.view account.view",
    });
  });
});

describe("a malformed request", () => {
  const formHeader = { "Content-Type": "application/x-www-form-urlencoded" };
  it.each([
    [
      "no grant type",
      () => send({ headers: formHeader, body: `client_id=${clientId}` }),
      400,
      "invalid_request",
    ],
    [
      "the password grant",
      () => manager.requestToken(form({ grant_type: "password" })),
      400,
      "unsupported_grant_type",
    ],
    [
      "the refresh grant",
      () => manager.requestToken(form({ grant_type: "refresh_token" })),
      400,
      "unsupported_grant_type",
    ],
    [
      "a JSON body",
      () => send({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(form()) }),
      400,
      "invalid_request",
    ],
    ["no content type", () => send({ body: new Uint8Array([1]) }), 400, "invalid_request"],
    [
      "credentials in the URL",
      () =>
        send({ query: `?client_id=${clientId}`, headers: formHeader, body: "grant_type=client_credentials" }),
      400,
      "invalid_request",
    ],
    [
      "a repeated parameter",
      () => send({ headers: formHeader, body: `${new URLSearchParams(form())}&scope=a&scope=b` }),
      400,
      "invalid_request",
    ],
    [
      "two authentication methods",
      () => manager.requestToken(form(), basic(clientId, clientSecret)),
      400,
      "invalid_request",
    ],
    [
      "two client ids",
      () => manager.requestToken({ ...grant, client_id: "0oaOther" }, basic(clientId, clientSecret)),
      400,
      "invalid_request",
    ],
    [
      "a body over 16 KB",
      () => manager.requestToken(form({ more: "x".repeat(17_000) })),
      413,
      "invalid_request",
    ],
  ])("with %s is refused", async (_, request, status, error) => {
    await expectRefusal(await request(), status, error);
  });

  it.each(["GET", "PUT", "DELETE"])("with method %s returns 405 and Allow: POST", async (method) => {
    const response = await send({ method });
    expect(response.headers.get("Allow")).toBe("POST");
    await expectRefusal(response, 405, "invalid_request");
  });

  it("does not include one with a charset and unknown parameters: it gets a token", async () => {
    const body = new URLSearchParams(form({ unknown: "parameter" })).toString();
    const response = await send({
      headers: { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" },
      body,
    });
    expect(response.status).toBe(200);
  });
});
