import { expect, it } from "vitest";
import { noteFigure, rounds } from "../support/soak.ts";
import { testManager } from "../support/test-manager.ts";

const ACCOUNTS = rounds(2, 100);
// A token is valid for 20 minutes, so an integration requests three an hour.
const TOKENS_OF_A_KEY = 3;
const AT_ONCE = 16;

it(`an hour of token requests from ${ACCOUNTS} accounts with ten keys each causes no error`, async () => {
  const manager = await testManager();
  const forms: Record<string, string>[] = [];
  for (let account = 0; account < ACCOUNTS; account++) {
    const { administrator } = await manager.createAccount(`Fleet ${account}`);
    for (let key = 0; key < 10; key++) {
      const body = { name: `Key ${key}`, description: "Nightly", allowedScopes: ["asset.view"] };
      const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, body)).json();
      forms.push({
        grant_type: "client_credentials",
        client_id: apiKey.clientId,
        client_secret: clientSecret,
      });
    }
  }
  const waiting = Array.from({ length: TOKENS_OF_A_KEY }, () => forms).flat();
  const times: number[] = [];
  const statuses = new Set<number>();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let form = waiting.pop(); form !== undefined; form = waiting.pop()) {
        const start = performance.now();
        const response = await manager.requestToken(form);
        await response.arrayBuffer();
        statuses.add(response.status);
        times.push(performance.now() - start);
      }
    }),
  );
  expect([...statuses]).toEqual([200]);
  expect(times).toHaveLength(ACCOUNTS * 10 * TOKENS_OF_A_KEY);
  const seconds = (performance.now() - began) / 1000;
  const p99 = times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
  noteFigure(
    "an hour of a fleet's token requests",
    `${times.length} in ${seconds.toFixed(1)} s, p99 ${p99.toFixed(0)} ms with ${AT_ONCE} at once, no error`,
  );
}, 600_000);
