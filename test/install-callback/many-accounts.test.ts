import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { startAccountService } from "../support/account-service.ts";
import { freePort } from "../support/free-port.ts";
import { startInstallCallbackProcess } from "../support/install-callback-process.ts";
import { addInstallations, testSealingKey } from "../support/installations.ts";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";
import { isSoak, noteFigure, rounds } from "../support/soak.ts";

const ACCOUNTS = rounds(60, 2000);
const accountIds = Array.from({ length: ACCOUNTS }, (_, number) => `account-${number}`);
const DELAY_MS = 100;
let postgres: Postgres;

/** Starts an instance of the app's own server on this database. */
async function startInstance(databaseUrl: string, service: { origin: string }) {
  const installCallbackOrigin = `http://localhost:${await freePort()}`;
  const origins = { iris: service.origin, token: service.origin, installCallback: installCallbackOrigin };
  const instance = await startInstallCallbackProcess(origins, {
    DATABASE_URL: databaseUrl,
    SEALING_KEY: Buffer.from(testSealingKey).toString("base64"),
  });
  onTestFinished(() => instance.end("SIGKILL"));
  const checked = () =>
    instance
      .events("account_check")
      .filter(({ status }) => status === "checked")
      .map(({ accountId }) => String(accountId));
  return { ...instance, checked };
}

/** Starts a service and a database with accounts that are due for a check. */
async function setUp(failing: number): Promise<{
  service: Awaited<ReturnType<typeof startAccountService>>;
  databaseUrl: string;
  database: Database;
}> {
  const service = await startAccountService(DELAY_MS, failing);
  const databaseUrl = await postgres.createDatabase();
  const database = await openDatabase({ databaseUrl }, installCallback);
  onTestFinished(async () => {
    service.close();
    await database.close();
  });
  await addInstallations(database, accountIds, new Date(), createSealedSecrets([testSealingKey]));
  return { service, databaseUrl, database };
}

const uncheckedIn = (database: Database) =>
  database.query("SELECT account_id FROM installation WHERE next_check_at < $1", [
    // After a check that succeeded, the next one is nearly an hour away.
    new Date(Date.now() + 30 * 60_000),
  ]);

describe.skipIf(findPostgres() === undefined)("many accounts, on PostgreSQL", () => {
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.close();
  });

  it("one instance checks them all, several at a time, and none twice", {
    timeout: 600_000,
  }, async () => {
    // In `npm test` nothing fails: there are pauses after failures.
    const { service, databaseUrl, database } = await setUp(isSoak ? 0.05 : 0);
    const started = Date.now();
    const instance = await startInstance(databaseUrl, service);
    await expect.poll(() => uncheckedIn(database), { timeout: 500_000 }).toEqual([]);
    const seconds = Math.round((Date.now() - started) / 1000);
    noteFigure(`${ACCOUNTS} accounts checked by one instance, 100 ms a request, 5 % failing`, `${seconds} s`);
    const checked = instance.checked();
    expect(new Set(checked).size).toBe(ACCOUNTS);
    expect(checked, "no account is checked twice").toHaveLength(ACCOUNTS);
    expect(service.mostAtOnce()).toBeGreaterThan(1);
    expect(service.mostAtOnce()).toBeLessThanOrEqual(8);
  });

  it("two instances that start at once share them, and none is checked twice", {
    timeout: 600_000,
  }, async () => {
    const { service, databaseUrl, database } = await setUp(0);
    const instances = await Promise.all([1, 2].map(() => startInstance(databaseUrl, service)));
    await expect.poll(() => uncheckedIn(database), { timeout: 500_000 }).toEqual([]);
    const [one = [], other = []] = instances.map((instance) => instance.checked());
    expect([...one, ...other].sort()).toEqual([...accountIds].sort());
    expect(one.length).toBeGreaterThan(0);
    expect(other.length).toBeGreaterThan(0);
    expect(Math.max(...service.tokens.values()), "one app token for each account").toBe(1);
  });

  // The lease of what was taken ends after two minutes.
  it.runIf(isSoak)(
    "what an instance had taken when it was killed is checked by another one",
    {
      timeout: 600_000,
    },
    async () => {
      const { service, databaseUrl, database } = await setUp(0);
      const killed = await startInstance(databaseUrl, service);
      await expect.poll(() => killed.checked().length).toBeGreaterThan(10);
      await killed.end("SIGKILL");
      const another = await startInstance(databaseUrl, service);
      await expect.poll(() => uncheckedIn(database), { timeout: 500_000 }).toEqual([]);
      const all = [...killed.checked(), ...another.checked()];
      expect(new Set(all).size).toBe(ACCOUNTS);
    },
  );
});
