import { Pool, type PoolClient } from "pg";
import type { Database, Transaction } from "./database.ts";

/** Opens a connection pool to a PostgreSQL server, e.g. `postgres://user@host/database`. */
export function openPostgres(databaseUrl: string): Database {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    // The server ends what takes too long, and a transaction whose process hangs. The last limit is for a server that has
    // gone without a word.
    statement_timeout: 8_000,
    idle_in_transaction_session_timeout: 15_000,
    query_timeout: 10_000,
  });
  // Without a listener, losing the server would crash the process. The next query reports the error.
  pool.on("error", () => {});
  const queryableFrom = (source: Pool | PoolClient): Transaction => ({
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await source.query(sql, [...parameters])).rows as Row[],
    execute: async (script) => {
      await source.query(script);
    },
  });
  return {
    ...queryableFrom(pool),
    async transaction(work) {
      const client = await pool.connect();
      // Without a listener, losing the server during the transaction would crash the process.
      const ignore = () => {};
      client.on("error", ignore);
      const giveBack = (error?: Error) => {
        client.off("error", ignore);
        client.release(error);
      };
      try {
        await client.query("BEGIN");
        const result = await work(queryableFrom(client));
        await client.query("COMMIT");
        giveBack();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").then(() => giveBack(), giveBack);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}
