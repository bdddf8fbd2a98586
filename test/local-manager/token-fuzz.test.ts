import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { APP_TOKEN_PATH, TOKEN_PATH } from "../../src/contract/paths.ts";
import { heapUsed } from "../support/heap.ts";
import { rounds } from "../support/soak.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const REQUESTS = rounds(1_000, 10_000);

let manager: TestManager;
let credentials = { client_id: "", client_secret: "" };
beforeAll(async () => {
  manager = await startTestManager();
  const { administrator } = await manager.createAccount();
  const body = { name: "Fuzzed", description: "Nightly", allowedScopes: ["asset.view", "account.view"] };
  const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, body)).json();
  credentials = { client_id: apiKey.clientId, client_secret: clientSecret };
});
afterAll(() => manager.close());

const headerText = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
});
const parameter = fc.tuple<[string, string]>(
  fc.constantFrom("grant_type", "client_id", "client_secret", "scope", "client_assertion", "resource", "x"),
  fc.oneof(
    fc.constantFrom("client_credentials", "asset.view", "asset.view account.view", "$id", "$secret", ""),
    fc.string({ unit: "binary", maxLength: 60 }),
  ),
);
const request = fc.record({
  path: fc.constantFrom(TOKEN_PATH, APP_TOKEN_PATH),
  method: fc.constantFrom("POST", "POST", "POST", "POST", "GET", "PUT", "PATCH", "OPTIONS"),
  contentType: fc.oneof(
    { weight: 5, arbitrary: fc.constant("application/x-www-form-urlencoded") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("application/json", "text/plain", "multipart/form-data; boundary=x"),
    },
    { weight: 1, arbitrary: headerText },
  ),
  authorization: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant("Basic $basic") },
    { weight: 1, arbitrary: headerText.map((text) => `Basic ${btoa(text)}`) },
    { weight: 1, arbitrary: headerText },
  ),
  parameters: fc.oneof(
    { weight: 4, arbitrary: fc.array(parameter, { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.constant<[string, string][]>([
        ["grant_type", "client_credentials"],
        ["client_id", "$id"],
        ["client_secret", "$secret"],
      ]),
    },
  ),
  raw: fc.option(fc.string({ unit: "binary", maxLength: 200 }), { freq: 6, nil: undefined }),
});
type FuzzedRequest = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

const filled = (text: string) =>
  text
    .replace("$id", credentials.client_id)
    .replace("$secret", credentials.client_secret)
    .replace("$basic", btoa(`${credentials.client_id}:${credentials.client_secret}`));

async function send({ path, method, contentType, authorization, parameters, raw }: FuzzedRequest) {
  const form = new URLSearchParams(parameters.map(([name, value]) => [name, filled(value)]));
  const headers = {
    "Content-Type": contentType,
    ...(authorization === undefined ? {} : { Authorization: filled(authorization) }),
  };
  return fetch(`${manager.origins.token}${path}`, {
    method,
    headers,
    ...(method === "GET" ? {} : { body: raw ?? form.toString() }),
    signal: AbortSignal.timeout(60_000),
  });
}

it(`${REQUESTS} random requests all get responses in RFC 6749's format, without a memory leak`, async () => {
  const heap: number[] = [];
  const statuses = new Set<number>();
  for (let sent = 0; sent < REQUESTS; sent += 50) {
    // Advance a minute per batch, or the limit on guesses would hide later responses.
    manager.advanceClock(61);
    if (sent % (REQUESTS / 10) === 0) heap.push(heapUsed());
    const batch = fc.sample(request, { numRuns: 50, seed: sent });
    await Promise.all(
      batch.map(async (one) => {
        const response = await send(one);
        statuses.add(response.status);
        const answer = await response.json();
        expect(Object.keys(answer).sort(), JSON.stringify(one)).toEqual(
          response.status === 200
            ? ["access_token", "expires_in", "scope", "token_type"]
            : ["error", "error_description"],
        );
      }),
    );
  }
  expect([...statuses].sort()).toEqual([200, 400, 401, 405]);
  // Start at the second sample: the first tenth includes one-time allocations.
  expect((heap.at(-1) ?? 0) - (heap[1] ?? 0)).toBeLessThan(10_000_000);
}, 300_000);
