import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, Transaction } from "./database.ts";

// An arbitrary number. Every process that starts on a database must use the same one.
const FIRST_START_LOCK = 4400;

/** Waits until no other process is setting up the same database. The lock is released when the transaction ends. */
export async function lockForSetup(transaction: Transaction): Promise<void> {
  await transaction.query("SELECT pg_advisory_xact_lock($1)", [FIRST_START_LOCK]);
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
