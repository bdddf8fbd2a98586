import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let administrator: string;
beforeAll(async () => {
  manager = await startTestManager();
  ({ administrator } = await manager.createAccount());
});
afterAll(() => manager.close());

const request = { name: "Odd", description: "Nightly", allowedScopes: ["asset.view"] };
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("a create", () => {
  it.each([
    ["nested 10 levels deep is accepted", 9, 201],
    ["nested 11 levels deep is refused", 10, 400],
    ["nested 5,000 levels deep is refused", 5_000, 400],
  ])("%s", async (name, depth, status) => {
    const body = `{"name":"${name}","description":"Nightly","allowedScopes":["asset.view"],"more":${nested(depth)}}`;
    expect((await manager.createApiKey(administrator, body)).status).toBe(status);
  });

  it("with __proto__ and constructor fields creates a key without them", async () => {
    const body = `{"name":"Proto","description":"Nightly","allowedScopes":["asset.view"],
      "__proto__":{"status":"REVOKED","isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}`;
    const { apiKey } = await (await manager.createApiKey(administrator, body)).json();
    expect(apiKey).toMatchObject({ name: "Proto", status: "ACTIVE" });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each([
    ["of 2 MB", "x".repeat(2_000_000), 413],
    [
      "with 100,000 scopes",
      JSON.stringify({ ...request, allowedScopes: Array(100_000).fill("asset.view") }),
      413,
    ],
    ["with 101 scopes", JSON.stringify({ ...request, allowedScopes: Array(101).fill("asset.view") }), 400],
    ["without scopes", JSON.stringify({ ...request, allowedScopes: [] }), 400],
    ["with a number as its name", JSON.stringify({ ...request, name: 1 }), 400],
    ["that is null", "null", 400],
  ])("%s is refused", async (_, body, status) => {
    expect((await manager.createApiKey(administrator, body)).status).toBe(status);
  });
});

describe("GraphQL", () => {
  const ask = (body: string) =>
    manager.iris(administrator, "/api/graphql/", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });

  it.each([
    [
      "nested 20,000 levels deep",
      JSON.stringify({ query: `${"{a".repeat(20_000)}${"}".repeat(20_000)}` }),
      200,
    ],
    ["that is not a string", JSON.stringify({ query: 1 }), 400],
    ["over 128 KB", JSON.stringify({ query: "x".repeat(200_000) }), 413],
  ])("returns no data for a query %s, and keeps working", async (_, body, status) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).not.toHaveProperty("data.a");
    expect(await (await ask(JSON.stringify({ query: "{__typename}" }))).json()).toEqual({
      data: { __typename: "Query" },
    });
  });
});

it("every origin cuts off a request that arrives too slowly", async () => {
  const sites = ["iris", "token", "shell", "extension"] as const;
  const answers = await Promise.all(
    sites.map(async (site) => {
      const answer = await sendDropByDrop(Number(new URL(manager.origins[site]).port));
      return { site, status: answer.slice(0, 12) };
    }),
  );
  expect(answers).toEqual(sites.map((site) => ({ site, status: "HTTP/1.1 408" })));
});

function sendDropByDrop(port: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    let text = "";
    socket.write("GET / HTTP/1.1\r\n");
    const drops = setInterval(() => socket.write("X-Drop: x\r\n"), 500);
    socket.on("data", (data) => {
      text += data;
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drops);
      resolve(text);
    });
  });
}

it("the IRIS APIs return 404 for a malformed path", async () => {
  for (const path of ["/%", "/%00", "/..%2f..%2fetc/passwd", `${API_KEYS_PATH}/%E0%A4%A`]) {
    expect((await manager.iris(administrator, path)).status, path).toBe(404);
  }
});
