import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFailedAttempts } from "../../local-manager/token/failed-attempts.ts";
import { heapUsed } from "../support/heap.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

async function newClient(name: string) {
  const { administrator } = await manager.createAccount();
  const body = { name, description: "Nightly", allowedScopes: ["asset.view"] };
  const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, body)).json();
  return (secret = clientSecret, headers = {}) =>
    manager.requestToken(
      { grant_type: "client_credentials", client_id: apiKey.clientId, client_secret: secret },
      headers,
    );
}

describe("guessing client secrets", () => {
  it("after ten wrong secrets a client must wait, even with the right one, while others get tokens", async () => {
    const guessed = await newClient("Guessed");
    const other = await newClient("Other");
    const statuses: number[] = [];
    for (let number = 0; number < 100; number++) {
      // A forged address must not be trusted, or every guess would come from a new one.
      const forged = { "X-Forwarded-For": `10.0.0.${number}` };
      statuses.push((await guessed(`wrong ${number}`, forged)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(90).fill(429)]);
    const refused = await guessed();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.headers.get("Cache-Control")).toBe("no-store");
    expect(await refused.json()).toMatchObject({ error: "too_many_requests" });
    expect((await other()).status).toBe(200);

    manager.advanceClock(60);
    expect((await guessed()).status).toBe(200);
  });

  it("an expired secret does not count as a guess: the new secret works at once", async () => {
    const { administrator } = await manager.createAccount("Rotated");
    const body = { name: "Rotated", description: "Nightly", allowedScopes: ["asset.view"] };
    const created = await (await manager.createApiKey(administrator, body)).json();
    const rotated = await manager.iris(
      administrator,
      `/api/api-key/v1/api-keys/${created.apiKey.id}/rotate`,
      {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": crypto.randomUUID(),
          "If-Match": "*",
        },
        body: JSON.stringify({ overlapSeconds: 0 }),
      },
    );
    const { clientSecret } = await rotated.json();
    const ask = async (secret: string) => {
      const form = {
        grant_type: "client_credentials",
        client_id: created.apiKey.clientId,
        client_secret: secret,
      };
      return (await manager.requestToken(form)).status;
    };
    for (let number = 0; number < 20; number++) expect(await ask(created.clientSecret)).toBe(401);
    expect(await ask(clientSecret)).toBe(200);
  });

  it("the count restarts after a correct secret", async () => {
    const client = await newClient("Mistaken");
    for (let round = 0; round < 3; round++) {
      for (let number = 0; number < 9; number++) expect((await client("wrong")).status).toBe(401);
      expect((await client()).status).toBe(200);
    }
  });

  it("after 200 attempts with unknown client IDs an address must wait", async () => {
    manager.advanceClock(120);
    const form = { grant_type: "client_credentials", client_secret: "guess" };
    const statuses = new Set<number>();
    for (let number = 0; number < 201; number++) {
      statuses.add((await manager.requestToken({ ...form, client_id: `0oa${number}` })).status);
    }
    expect([...statuses]).toEqual([401, 429]);
    manager.advanceClock(120);
  });
});

it("counting failures of 100,000 clients at 100,000 addresses takes bounded memory", () => {
  const attempts = createFailedAttempts(() => new Date(0));
  const before = heapUsed();
  for (let number = 0; number < 100_000; number++) attempts.failed(`address ${number}`, `client ${number}`);
  // All 200,000 counters would take about 30 MB. Only 10,000 are kept.
  expect(heapUsed() - before).toBeLessThan(12_000_000);
  for (let number = 0; number < 10; number++) attempts.failed("guesser", "client");
  expect(attempts.secondsToWait("guesser", "client")).toBe(60);
  expect(attempts.secondsToWait("elsewhere", "client")).toBe(0);
});
