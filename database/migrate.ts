import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Database, Transaction } from "./database.ts";

// An arbitrary number. Every process that starts on a database must use the same one.
const FIRST_START_LOCK = 4400;

/** How often a process asks whether another one has finished its setup, in milliseconds. */
const ASK_AGAIN_MS = 100;

/** Waits until no other process is setting up the same database. The lock is released when the transaction ends. */
export async function lockForSetup(transaction: Transaction): Promise<void> {
  // Not one statement that waits: migrations may take longer than a statement may.
  for (;;) {
    const [answer] = await transaction.query<{ is_locked: boolean }>(
      "SELECT pg_try_advisory_xact_lock($1) AS is_locked",
      [FIRST_START_LOCK],
    );
    if (answer?.is_locked) return;
    await wait(ASK_AGAIN_MS);
  }
}

/**
 * Applies all pending migrations in order of their names. Processes that start on one database at the same time migrate
 * it one after the other.
 */
export function migrate(database: Database, folder: string): Promise<void> {
  return database.transaction(async (transaction) => {
    await lockForSetup(transaction);
    await transaction.execute("CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY)");
    const rows = await transaction.query<{ name: string }>("SELECT name FROM schema_migration");
    const applied = new Set(rows.map(({ name }) => name));
    for (const name of readdirSync(folder).sort()) {
      if (applied.has(name)) continue;
      await transaction.execute(readFileSync(join(folder, name), "utf8"));
      await transaction.query("INSERT INTO schema_migration VALUES ($1)", [name]);
    }
  });
}
