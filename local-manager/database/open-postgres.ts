import { Pool, type PoolClient } from "pg";
import type { Database, Queryable } from "./database.ts";

/** Opens a pool on a PostgreSQL server, e.g. `postgres://user@host/database`. */
export function openPostgres(databaseUrl: string): Database {
  const pool = new Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 3_000 });
  // A server that goes away must not end the process: the next query says what happened.
  pool.on("error", () => {});
  const queryableFrom = (source: Pool | PoolClient): Queryable => ({
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await source.query(sql, [...parameters])).rows as Row[],
  });
  return {
    ...queryableFrom(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        const result = await work(queryableFrom(client));
        await client.query("COMMIT");
        client.release();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").then(
          () => client.release(),
          (rollbackError: Error) => client.release(rollbackError),
        );
        throw error;
      }
    },
    execute: async (script) => {
      await pool.query(script);
    },
    close: () => pool.end(),
  };
}
