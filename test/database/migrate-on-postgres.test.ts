import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";

let postgres: Postgres;

describe.skipIf(findPostgres() === undefined)(
  "processes that start at once on a new PostgreSQL database",
  () => {
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(async () => {
      await postgres?.close();
    });

    it("migrate it once", async () => {
      const databaseUrl = await postgres.createDatabase();
      const databases = await Promise.all(
        Array.from({ length: 8 }, () => openDatabase({ databaseUrl }, installCallback)),
      );
      const applied = await databases[0]?.query("SELECT name FROM schema_migration");
      expect(applied).toHaveLength(6);
      await Promise.all(databases.map((database) => database.close()));
    });

    it("wait for one whose migrations take longer than a statement may", async () => {
      const databaseUrl = await postgres.createDatabase();
      const slow = new Client({ connectionString: databaseUrl });
      await slow.connect();
      await slow.query("BEGIN");
      await slow.query("SELECT pg_advisory_xact_lock(4400)");
      const opening = openDatabase({ databaseUrl }, installCallback);
      // Longer than `statement_timeout`.
      await slow.query("SELECT pg_sleep(9)");
      await slow.query("COMMIT");
      await slow.end();
      const database = await opening;
      expect(await database.query("SELECT account_id FROM installation")).toEqual([]);
      await database.close();
    });
  },
);
