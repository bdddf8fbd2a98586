import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_KEYS_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let administrator: string;

beforeAll(async () => {
  manager = await startTestManager();
  ({ administrator } = await manager.createAccount());
});
afterAll(() => manager.close());

describe("the REST service returns errors in Trackunit's format, never in OAuth's", () => {
  it.each([
    ["GET", "/api/api-key/v1/nothing", {}, 404],
    ["GET", `${API_KEYS_PATH}/nobody`, {}, 404],
    ["PUT", API_KEYS_PATH, {}, 404],
    ["POST", API_KEYS_PATH, { "Content-Type": "application/json" }, 400],
    ["POST", API_KEYS_PATH, { "Content-Type": "text/plain", "Idempotency-Key": "0123456789abcdef" }, 400],
    ["PATCH", `${API_KEYS_PATH}/nobody`, { "Content-Type": "application/json" }, 400],
  ])("%s %s with headers %j returns %d", async (method, path, headers, status) => {
    const init = { method, headers, ...(method === "GET" ? {} : { body: "{" }) };
    const response = await manager.iris(administrator, path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    const body = await response.json();
    expect(body).toMatchObject({ status, code: expect.any(String), message: expect.any(String) });
    expect(body).not.toHaveProperty("error");
  });

  it("a body that is too long returns 413, in the same format", async () => {
    const response = await manager.createApiKey(administrator, "x".repeat(2_000_000));
    expect([response.status, await response.json()]).toMatchObject([413, { code: "payload_too_large" }]);
  });
});

describe("the token endpoint returns errors in RFC 6749's format, never in Trackunit's", () => {
  it.each([
    ["GET", TOKEN_PATH, {}, 405],
    ["POST", TOKEN_PATH, { "Content-Type": "application/json" }, 400],
    ["POST", TOKEN_PATH, { "Content-Type": "application/x-www-form-urlencoded" }, 400],
    ["POST", "/token/v1", {}, 404],
  ])("%s %s with headers %j returns %d", async (method, path, headers, status) => {
    const body = method === "GET" ? {} : { body: "nothing" };
    const response = await fetch(`${manager.origins.token}${path}`, { method, headers, ...body });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    const answer = await response.json();
    expect(answer).toMatchObject({ error: expect.any(String) });
    expect(answer).not.toHaveProperty("code");
  });
});
