import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../iris-app-manifest.ts";
import { type ProxyFetchRequest, proxyFetch } from "../../local-manager/graphql/proxy-fetch.ts";
import { IRIS_APP_PROXY_FETCH_MUTATION } from "../../src/contract/graphql.ts";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { expectLinear } from "../support/long-texts.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let appToken: string;

beforeAll(async () => {
  manager = await startTestManager();
  ({ administrator: appToken } = await manager.createAccount());
});
afterAll(() => manager.close());

async function proxy(variables: Record<string, unknown>, token = appToken) {
  const response = await manager.iris(token, "/api/graphql/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: IRIS_APP_PROXY_FETCH_MUTATION,
      variables: { headers: [], method: "GET", ...variables },
    }),
  });
  return {
    response,
    result: (
      await response
        .clone()
        .json()
        .catch(() => ({}))
    )?.data?.irisAppProxyFetch,
  };
}

it("the proxy sends a request to a host in the manifest and returns its response", async () => {
  const { result } = await proxy({ url: `${manager.origins.token}/jwks` });
  expect(result).toMatchObject({ success: true, status: 200 });
  expect(JSON.parse(atob(result.body)).keys).toHaveLength(1);
});

it("if the target refuses, the proxy returns 200 with the target's status in the result", async () => {
  const { response, result } = await proxy({
    url: `${manager.origins.token}/token/v2`,
    method: "POST",
    headers: [{ name: "Content-Type", value: "application/x-www-form-urlencoded" }],
    body: btoa("grant_type=client_credentials&client_id=x&client_secret=y"),
  });
  expect(response.status).toBe(200);
  expect(result).toMatchObject({ success: false, status: 401 });
});

it("a token requested through the proxy tests a key, and does not count as use", async () => {
  const own = await manager.createAccount();
  const created = await manager.createApiKey(own.administrator, {
    name: "Tested",
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  const { apiKey, clientSecret } = await created.json();
  const { result } = await proxy(
    {
      url: `${manager.origins.token}/token/v2`,
      method: "POST",
      headers: [{ name: "Content-Type", value: "application/x-www-form-urlencoded" }],
      body: btoa(
        `grant_type=client_credentials&client_id=${apiKey.clientId}&client_secret=${clientSecret}&scope=asset.view`,
      ),
    },
    own.administrator,
  );
  expect(result).toMatchObject({ success: true, status: 200 });
  const response = await manager.iris(own.administrator, apiKeyPath(apiKey.id));
  const read = await expectDocumented("GET", response);
  expect(read).not.toHaveProperty("lastUsedAt");
  expect(read).not.toHaveProperty("requestedScopes");
  expect(read.lastTestedAt).toBeDefined();
  expect(read.secrets).toEqual([expect.objectContaining({ lastTestedAt: read.lastTestedAt })]);
  expect(read.secrets[0]).not.toHaveProperty("lastUsedAt");
});

it.each([
  ["another host", () => "https://evil.test/"],
  ["another port", () => manager.origins.shell],
  ["the address instead of the name", () => manager.origins.token.replace("localhost", "127.0.0.1")],
  ["a user in the URL", () => manager.origins.token.replace("//", "//user:password@")],
  ["a look-alike host", () => `${manager.origins.token}.evil.test/`],
  ["the host as a user", () => `http://localhost:4403@evil.test/`],
  ["another scheme", () => "file:///etc/passwd"],
  ["no URL", () => "nonsense"],
])("the proxy refuses %s", async (_, url) => {
  const { result } = await proxy({ url: url() });
  expect(result).toMatchObject({
    success: false,
    status: null,
    errorMessage: "CSP 'connect-src' directive does not contain provided URL host",
  });
});

it("the proxy refuses an unresolved placeholder", async () => {
  const headers = [{ name: "Authorization", value: "Bearer {{secret}}" }];
  const { result } = await proxy({ url: `${manager.origins.token}/jwks`, headers });
  expect(result).toMatchObject({ success: false, errorMessage: "Unresolved placeholders" });
});

it.each([
  "/api/%67raphql/",
  "/%61pi/graphql/",
  "/api/./graphql/",
  "/api/x/../graphql/",
  "/api/graphql%2F",
  "/%E0/",
])("the proxy does not call itself at %s", async (path) => {
  const { result } = await proxy({ url: `${manager.origins.iris}${path}`, method: "POST" });
  expect(result).toMatchObject({ success: false, status: null });
});

it("the proxy searches a header for placeholders in time proportional to its length", async () => {
  const send = async (value: string) => {
    const headers = [{ name: "X-Braces", value }];
    const { response } = await proxy({ url: `${manager.origins.token}/jwks`, headers });
    expect(response.status).toBe(200);
  };
  await expectLinear(send, (length) => "{".repeat(length), { short: 30_000, longest: 120_000 });
});

it("the service accepts an app token whatever the case of its scheme", async () => {
  for (const scheme of ["Bearer", "bearer", "BEARER"]) {
    const url = `${manager.origins.iris}/api/api-key/v1/scopes`;
    const { status } = await fetch(url, { headers: { Authorization: `${scheme} ${appToken}` } });
    expect([scheme, status]).toEqual([scheme, 200]);
  }
});

it("the proxy does not call itself, and one request makes only one proxied call", async () => {
  const { result } = await proxy({ url: `${manager.origins.iris}/api/graphql/`, method: "POST" });
  expect(result).toMatchObject({ success: false, status: null });
  const field = `irisAppProxyFetch(url: "${manager.origins.token}/jwks", headers: [], method: GET) { success }`;
  const response = await manager.iris(appToken, "/api/graphql/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: `mutation { a: ${field} b: ${field} c: ${field} }` }),
  });
  expect((await response.json()).data).toEqual({
    a: { success: true },
    b: { success: false },
    c: { success: false },
  });
});

it("the proxy refuses a key's access token in place of an app token", async () => {
  const body = { name: "Proxying", description: "Nightly", allowedScopes: ["api.iris.app.proxy.fetch"] };
  const { apiKey, clientSecret } = await (await manager.createApiKey(appToken, body)).json();
  const form = { grant_type: "client_credentials", client_id: apiKey.clientId, client_secret: clientSecret };
  const { access_token } = await (await manager.requestToken(form)).json();
  const { response } = await proxy({ url: `${manager.origins.token}/jwks` }, access_token);
  expect(response.status).toBe(404);
});

describe("with a misbehaving host", () => {
  let host: Server;
  let asked: string[] = [];
  const request = { headers: [], method: "GET" } as const;

  beforeAll(async () => {
    host = createServer((incoming, answer) => {
      asked.push(incoming.url ?? "");
      if (incoming.url === "/redirect") answer.writeHead(307, { Location: "/secret" }).end();
      else if (incoming.url === "/endless") {
        const more = setInterval(() => answer.write(Buffer.alloc(32 * 1024)), 1);
        answer.on("close", () => clearInterval(more));
      } else answer.end("x".repeat(64 * 1024));
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => host.close(resolve)));

  const carry = async (path: string, more: Partial<ProxyFetchRequest> = {}) => {
    asked = [];
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const surroundings = {
      manifest: { ...manifest, cspHeader: { "connect-src": [origin] } },
      origins: manager.origins,
      mark: "",
    };
    return proxyFetch({ ...request, ...more, url: `${origin}${path}` }, surroundings);
  };

  it("the proxy does not follow a redirect", async () => {
    expect(await carry("/redirect")).toMatchObject({ success: false, status: 307 });
    expect(asked).toEqual(["/redirect"]);
  });

  it("the proxy gives up on an endless response", async () => {
    expect(await carry("/endless")).toEqual({ success: false, errorMessage: "The answer is too long." });
  });

  it("the proxy sends bodies of up to 64 KB and refuses longer ones", async () => {
    const body = (length: number) => Buffer.alloc(length).toString("base64");
    expect(await carry("/", { method: "POST", body: body(64 * 1024) })).toMatchObject({ success: true });
    expect(await carry("/", { method: "POST", body: body(64 * 1024 + 1) })).toMatchObject({ success: false });
    expect(asked).toEqual([]);
  });
});

it("secret guesses through the proxy block neither other accounts nor direct requests", async () => {
  const created = await manager.createApiKey(appToken, {
    name: "Guessed through the proxy",
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  const { apiKey, clientSecret } = await created.json();
  const { clientId } = apiKey;
  const other = await manager.createAccount("Guesser");
  const ask = async (secret: string, token: string) => {
    const form = { grant_type: "client_credentials", client_id: clientId, client_secret: secret };
    const { result } = await proxy(
      {
        url: `${manager.origins.token}/token/v2`,
        method: "POST",
        headers: [
          { name: "Content-Type", value: "application/x-www-form-urlencoded" },
          { name: "Local-Manager-Proxy", value: "another account" },
        ],
        body: Buffer.from(String(new URLSearchParams(form))).toString("base64"),
      },
      token,
    );
    return result.status;
  };
  const guesses: number[] = [];
  for (let number = 0; number < 11; number++) guesses.push(await ask("wrong", other.viewer));
  expect(guesses).toEqual([...Array(10).fill(401), 429]);
  expect(await ask(clientSecret, other.viewer)).toBe(429);
  expect(await ask(clientSecret, appToken)).toBe(200);
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  expect((await manager.requestToken(form)).status).toBe(200);
  expect((await manager.requestToken(form, { "Local-Manager-Proxy": other.id })).status).toBe(200);
});

it.each([
  [
    "repeats a field under aliases",
    `{${Array.from({ length: 200 }, (_, number) => `a${number}:__typename`).join(" ")}}`,
  ],
  ["is nested 5,000 levels deep", "{a".repeat(5_000)],
  ["requests the schema", "{__schema{types{name}}}"],
])("GraphQL refuses a document that %s, and says why", async (_, query) => {
  const response = await manager.iris(appToken, "/api/graphql/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  expect(data).toBeUndefined();
  expect(errors[0].message).toMatch(/300 tokens|introspection/);
});

it("without the proxy's scope the gateway returns its 404 page", async () => {
  const { administrator } = await manager.createAccount("Denied [deny:api.iris.app.proxy.fetch]");
  const { response } = await proxy({ url: `${manager.origins.token}/jwks` }, administrator);
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toContain("text/html");
});

it("without the trailing slash of GraphQL's path the gateway returns its 404 page", async () => {
  const response = await manager.iris(appToken, "/api/graphql", { method: "POST" });
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toContain("text/html");
});
