import { join } from "node:path";
import { lockDataFolder } from "./data-folder-lock.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** Where a server stores its data: on a PostgreSQL server, or in a folder with PGlite. */
export type Store = { readonly databaseUrl: string } | { readonly folder: string };

/** The server that a database belongs to. */
export interface DatabaseOwner {
  /** Name of the server in error messages, e.g. "local Manager". */
  readonly server: string;
  /** Folder of the migrations: `.sql` files that are applied in order of their names. */
  readonly migrations: string;
}

/**
 * Opens the database and applies pending migrations. A PGlite folder stays locked until the database is closed.
 *
 * @throws {DataFolderInUseError} if another process is using the folder
 */
export async function openDatabase(store: Store, { server, migrations }: DatabaseOwner): Promise<Database> {
  const migrated = async (database: Database) => {
    await migrate(database, migrations);
    return database;
  };
  if ("databaseUrl" in store) return migrated(openPostgres(store.databaseUrl));
  const unlock = lockDataFolder(store.folder, server);
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
