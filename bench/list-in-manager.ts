import type { Browser } from "playwright";
import type { Database } from "../database/database.ts";
import { createAccount } from "../local-manager/manager/accounts.ts";
import type { LocalManager } from "../local-manager/start-local-manager.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import { type Figure, median } from "./statistics.ts";

const ROUNDS = 15;
const ACTIVE = 10;

/** Total number of keys of an account. Ten of them are active. */
const sizes = [10, 1_000, 10_000] as const;

/**
 * Measures the time from navigation to Manager until the list in the extension's frame is interactive, including
 * loading the remote, for accounts with more and more revoked keys. The accounts alternate, and the CPU is not slowed
 * down.
 */
export async function measureListInManager(browser: Browser): Promise<Figure[]> {
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  await withManager(
    async (database) => {
      const accounts: [number, string][] = [];
      for (const size of sizes) accounts.push([size, await accountWith(database, size - ACTIVE)]);
      return accounts;
    },
    async (manager, accounts) => {
      // The first round warms up the server and is not counted.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [size, account] of round % 2 ? accounts : [...accounts].reverse()) {
          const time = await timeToList(browser, manager, account);
          if (round > 0) times.get(size)?.push(time);
        }
      }
    },
  );
  const time = (size: (typeof sizes)[number]) => median(times.get(size) ?? []);
  const parts = Object.fromEntries(
    sizes.map((size) => [`${size.toLocaleString("en")} keys, ms`, time(size)]),
  );
  return [
    { name: "interactive in Manager's frame", value: time(10), unit: "ms", parts },
    { name: "10,000 keys beside 10", value: time(10_000) / time(10), goal: 1.2, unit: "×", parts },
  ];
}

async function accountWith(database: Database, revoked: number): Promise<string> {
  const { id } = await createAccount(database, `${revoked} revoked`);
  const insert = (status: string, count: number) =>
    database.query(
      `WITH made AS (
         INSERT INTO api_key (id, account_id, client_id, name, canonical_name, description, allowed_scopes, status,
           created_at, created_by_id, created_by_name, updated_at, revoked_at, version)
         SELECT gen_random_uuid(), $1, '0oa' || substr(md5(random()::text), 1, 17), $2 || ' ' || number,
           lower($2) || ' ' || number, 'A description of a usual length.', '{asset.view,account.view}', $2,
           now() - number * interval '1 minute', $1, 'Ida Holm', now(),
           CASE WHEN $2 = 'REVOKED' THEN now() END, 1
         FROM generate_series(1, $3::int) AS number RETURNING id, created_at)
       INSERT INTO client_secret (id, api_key_id, secret_hash, hint, created_at)
       SELECT gen_random_uuid(), id, decode(md5(id::text), 'hex'), 'abcd', created_at FROM made`,
      [id, status, count],
    );
  await insert("ACTIVE", ACTIVE);
  await insert("REVOKED", revoked);
  return id;
}

async function timeToList(browser: Browser, manager: LocalManager, account: string): Promise<number> {
  const start = performance.now();
  const { page, frame } = await openApiKeys(browser, manager, account);
  // The list is interactive when the menu of the last key opens.
  await frame.getByRole("button", { name: `Actions for ACTIVE ${ACTIVE}`, exact: true }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).waitFor();
  const time = performance.now() - start;
  await page.close();
  return time;
}
