import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../database/open-database.ts";
import { installCallback } from "../../../install-callback/database-owner.ts";
import { noteReminders } from "../../../install-callback/reminders/note-reminders.ts";
import { checkedKey } from "../../support/checked-key.ts";
import { addInstallations } from "../../support/installations.ts";
import { findPostgres, startPostgres } from "../../support/postgres.ts";

// PGlite has one connection, so it would prove nothing.
it.skipIf(findPostgres() === undefined)(
  "two instances that check an account at once write one message",
  async () => {
    const postgres = await startPostgres();
    const database = await openDatabase({ databaseUrl: await postgres.createDatabase() }, installCallback);
    onTestFinished(async () => {
      await database.close();
      await postgres.close();
    });
    const now = new Date();
    const channels = {
      language: "en",
      keyUrlTemplate: undefined,
      mail: undefined,
      webhook: { url: "https://hooks.example.com", secret: "whsec_" },
      console: false,
    } as const;
    for (let round = 0; round < 20; round++) {
      const accountId = `account-${round}`;
      await addInstallations(database, [accountId], now);
      const keys = [checkedKey(now, { description: "Rotate by: 2026-01-31" })];
      const counts = await Promise.all(
        [1, 2, 3].map(() => noteReminders(database, { accountId, keys, channels, now })),
      );
      expect(counts.sort()).toEqual([0, 0, 1]);
    }
  },
);
