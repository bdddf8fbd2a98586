import { afterAll, beforeAll, expect, it } from "vitest";
import { IRIS_APP_PROXY_FETCH_MUTATION } from "../../src/contract/graphql.ts";
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

it("the proxy carries a request to a host of the manifest, and its answer back", async () => {
  const { result } = await proxy({ url: `${manager.origins.token}/jwks` });
  expect(result).toMatchObject({ success: true, status: 200 });
  expect(JSON.parse(atob(result.body)).keys).toHaveLength(1);
});

it("the target's refusal is the target's status inside a 200", async () => {
  const { response, result } = await proxy({
    url: `${manager.origins.token}/token/v2`,
    method: "POST",
    headers: [{ name: "Content-Type", value: "application/x-www-form-urlencoded" }],
    body: btoa("grant_type=client_credentials&client_id=x&client_secret=y"),
  });
  expect(response.status).toBe(200);
  expect(result).toMatchObject({ success: false, status: 401 });
});

it.each([
  ["another host", () => "https://evil.test/"],
  ["another port", () => manager.origins.shell],
  ["the address instead of the name", () => manager.origins.token.replace("localhost", "127.0.0.1")],
  ["a user in the URL", () => manager.origins.token.replace("//", "//user:password@")],
  ["a look-alike", () => `${manager.origins.token}.evil.test/`],
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

it("the proxy refuses a placeholder that nothing fills", async () => {
  const headers = [{ name: "Authorization", value: "Bearer {{secret}}" }];
  const { result } = await proxy({ url: `${manager.origins.token}/jwks`, headers });
  expect(result).toMatchObject({ success: false, errorMessage: "Unresolved placeholders" });
});

it("without the proxy's scope the gateway answers its 404 page", async () => {
  const { administrator } = await manager.createAccount("Denied [deny:api.iris.app.proxy.fetch]");
  const { response } = await proxy({ url: `${manager.origins.token}/jwks` }, administrator);
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toContain("text/html");
});

it("GraphQL without its trailing slash is the gateway's 404 page", async () => {
  const response = await manager.iris(appToken, "/api/graphql", { method: "POST" });
  expect(response.status).toBe(404);
  expect(response.headers.get("Content-Type")).toContain("text/html");
});
