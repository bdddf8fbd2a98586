import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { openDatabase } from "../local-manager/database/open-database.ts";
import { createAccount } from "../local-manager/manager/accounts.ts";
import { startLocalManager } from "../local-manager/start-local-manager.ts";
import { findFourFreePorts } from "../scripts/free-ports.ts";
import { type Figure, median } from "./statistics.ts";

const ROUNDS = 15;

/**
 * Measures what 10,000 revoked keys cost the page: the time from navigation to an interactive list in the frame of a
 * local Manager, beside that of an account with the same 10 active keys and nothing else; rounds interleaved.
 */
export async function measureRevokedKeys(browser: Browser): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-bench-"));
  const database = await openDatabase({ folder });
  const accounts = { few: await accountWith(0), many: await accountWith(10_000) };
  await database.close();
  const manager = await startLocalManager({ port: await findFourFreePorts(), store: { folder } });
  const times = { few: [] as number[], many: [] as number[] };
  // The first round warms the server and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const which of round % 2 ? (["few", "many"] as const) : (["many", "few"] as const)) {
      const time = await timeToInteractive(accounts[which]);
      if (round > 0) times[which].push(time);
    }
  }
  await manager.close();
  rmSync(folder, { recursive: true, force: true });
  const parts = { "10 keys, ms": median(times.few), "10 and 10,000 revoked, ms": median(times.many) };
  return {
    name: "10,000 revoked keys",
    value: median(times.many) / median(times.few),
    goal: 1.2,
    unit: "× of 10 keys",
    parts,
  };

  async function accountWith(revoked: number): Promise<string> {
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
    await insert("ACTIVE", 10);
    await insert("REVOKED", revoked);
    return id;
  }

  async function timeToInteractive(account: string): Promise<number> {
    const page = await browser.newPage();
    const frame = page.frameLocator('iframe[title="API Keys"]');
    const start = performance.now();
    await page.goto(`${manager.origins.shell}/administration/api-keys?account=${account}`);
    await frame.getByRole("button", { name: "Actions for ACTIVE 10", exact: true }).click();
    await frame.getByRole("menuitem", { name: "Edit" }).waitFor();
    const time = performance.now() - start;
    await page.close();
    return time;
  }
}
