import { existsSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import type { Database, Transaction } from "./database.ts";
import { writeNewDatabase } from "./new-database.ts";

/**
 * Opens PGlite on a folder, with a new database if the folder does not exist. PGlite does not lock the folder: see
 * `data-folder-lock.ts`.
 */
export async function openPglite(folder: string): Promise<Database> {
  if (!existsSync(folder)) await writeNewDatabase(folder);
  // PGlite clears its buffers when it opens: with PostgreSQL's 128 MB, that is a third of the time and of the memory.
  const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];
  const pglite = await PGlite.create(folder, { startParams });
  const queryableFrom = (source: Pick<PGlite, "query" | "exec">): Transaction => ({
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await source.query<Row>(sql, [...parameters])).rows,
    execute: async (script) => {
      await source.exec(script);
    },
  });
  return {
    ...queryableFrom(pglite),
    transaction: (work) =>
      pglite.transaction((transaction) => work(queryableFrom(transaction as unknown as PGlite))),
    close: () => pglite.close(),
  };
}
