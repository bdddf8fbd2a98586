import { join } from "node:path";
import { lockDataFolder } from "./data-folder-lock.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Where a local Manager keeps its data. */
export type Store = { readonly databaseUrl: string } | { readonly folder: string };

/** Opens the store with its schema up to date. PGlite's folder is locked until the database is closed. */
export async function openDatabase(store: Store): Promise<Database> {
  if ("databaseUrl" in store) return migrated(openPostgres(store.databaseUrl));
  const unlock = lockDataFolder(store.folder);
  try {
    const database = await migrated(await openPglite(join(store.folder, "pglite")));
    return {
      ...database,
      async close() {
        await database.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function migrated(database: Database): Promise<Database> {
  await migrate(database);
  return database;
}
