import { describe, expect, it } from "vitest";
import { requestAccessToken } from "../../src/oauth/request-access-token.ts";
import { formatScope, parseScope } from "../../src/oauth/scope.ts";
import { testManager } from "../support/test-manager.ts";

const credentials = { clientId: "0oaX", clientSecret: "s+e%c&r=e t" };
const ask = (response: Response) =>
  requestAccessToken(
    { tokenEndpoint: "https://auth.test/token/v2", credentials, requestedScopes: [] },
    async () => response,
  );
const json = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });

describe("an access token request", () => {
  it("gets a token for the requested scopes from a real token endpoint", async () => {
    const manager = await testManager();
    const { administrator } = await manager.createAccount();
    const allowedScopes = ["account.view", "asset.view"];
    const created = await manager.createApiKey(administrator, {
      name: "Key",
      description: "Nightly",
      allowedScopes,
    });
    const { apiKey, clientSecret } = await created.json();
    const response = await requestAccessToken(
      {
        tokenEndpoint: `${manager.origins.token}/token/v2`,
        credentials: { clientId: apiKey.clientId, clientSecret },
        requestedScopes: ["asset.view"],
      },
      fetch,
    );
    expect(response).toMatchObject({ token_type: "Bearer", expires_in: 1200, scope: "asset.view" });
  });

  it("sends a form that preserves every character of the credentials", async () => {
    let sent: RequestInit = {};
    await requestAccessToken(
      { tokenEndpoint: "https://auth.test", credentials, requestedScopes: ["a.b", "c.d"] },
      async (_url, init) => {
        sent = init;
        return json(200, { access_token: "token", token_type: "Bearer" });
      },
    );
    expect(sent.method).toBe("POST");
    expect(Object.fromEntries(new URLSearchParams(String(sent.body)))).toEqual({
      grant_type: "client_credentials",
      client_id: "0oaX",
      client_secret: "s+e%c&r=e t",
      scope: "a.b c.d",
    });
  });

  it.each([
    ["invalid_client", 401],
    ["invalid_client", 400],
    ["invalid_scope", 400],
    ["invalid_request", 400],
    ["invalid_grant", 400],
    ["unauthorized_client", 400],
    ["unsupported_grant_type", 400],
  ])("refused with %s and status %i rejects with that code and status", async (error, status) => {
    const response = { error, error_description: "words" };
    await expect(ask(json(status, response))).rejects.toMatchObject({
      name: "TokenError",
      code: error,
      status,
      response,
    });
  });

  it.each([
    ["HTML", new Response("<html>", { status: 502 }), "not_json"],
    ["truncated JSON", new Response('{"access_token":'), "malformed_answer"],
    ["no token", json(200, { token_type: "Bearer" }), "malformed_answer"],
    ["an unknown error", json(400, { error: "teapot" }), "unknown"],
    ["an error of another shape", json(500, { code: "oops" }), "unknown"],
    ["too many requests", json(429, {}, { "Retry-After": "7" }), "too_many_requests"],
  ])("answered with %s rejects with the matching TokenError code", async (_, response, code) => {
    await expect(ask(response)).rejects.toMatchObject({ name: "TokenError", code });
  });

  it("never puts a secret into its error", async () => {
    const error = await ask(json(401, { error: "invalid_client" })).catch((reason: Error) => reason);
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain(
      credentials.clientSecret,
    );
  });
});

describe("a scope string", () => {
  it.each([
    ["", []],
    ["asset.view", ["asset.view"]],
    ["  a   b a\n", ["a", "b"]],
  ])("%j is parsed as %j", (scope, scopes) => {
    expect(parseScope(scope)).toEqual(scopes);
  });

  it("is written with single spaces", () => {
    expect(formatScope(["a", "b"])).toBe("a b");
  });
});
