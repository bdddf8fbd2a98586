import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, Transaction } from "./database.ts";

// Any number, as long as every process that starts on a database takes the same lock.
const FIRST_START_LOCK = 4400;

/** Waits until no other process sets up the same database; the lock ends with the transaction. */
export async function lockForSetup(transaction: Transaction): Promise<void> {
  await transaction.query("SELECT pg_advisory_xact_lock($1)", [FIRST_START_LOCK]);
}

/**
 * Brings the schema up to date: every migration not yet applied, in the order of its name. Processes that start at once
 * on one database do so one after the other.
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
