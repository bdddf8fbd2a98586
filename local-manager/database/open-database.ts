import { join } from "node:path";
import { lockDataFolder } from "./data-folder-lock.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Where a local Manager keeps its data. */
export type Store = { readonly databaseUrl: string } | { readonly folder: string };

const MIGRATIONS_FOLDER = join(import.meta.dirname, "migrations");

/** Opens the store with its schema up to date. PGlite's folder is locked until the database is closed. */
export async function openDatabase(store: Store, migrationsFolder = MIGRATIONS_FOLDER): Promise<Database> {
  const migrated = async (database: Database) => {
    await migrate(database, migrationsFolder);
    return database;
  };
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
