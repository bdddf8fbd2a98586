import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import {
  CHECK_LEASE_MS,
  planNextCheck,
  type TakenInstallation,
  takeDueInstallations,
} from "../../install-callback/check-schedule.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { newDataFolder } from "../support/folders.ts";
import { addInstallations, testSealingKey } from "../support/installations.ts";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";

const secrets = createSealedSecrets([testSealingKey]);
const start = Date.UTC(2026, 10, 23);
const at = (seconds: number) => new Date(start + seconds * 1000);
const postgresExists = findPostgres() !== undefined;
let postgres: Postgres | undefined;
let database: Database;

describe.skipIf(!postgresExists)("on PostgreSQL", () => {
  beforeAll(async () => {
    postgres = await startPostgres();
    database = await openDatabase({ databaseUrl: await postgres.createDatabase() }, installCallback);
  });
  afterAll(async () => {
    await database?.close();
    await postgres?.close();
  });
  describeSchedule();

  it("ten instances that ask at once take each account once", async () => {
    const accounts = Array.from({ length: 100 }, (_, number) => `account-${number}`);
    await addInstallations(database, accounts, at(0));
    const taken = await Promise.all(Array.from({ length: 10 }, () => take(at(0), 10)));
    expect(taken.map((some) => some.length)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(new Set(taken.flat().map(({ accountId }) => accountId)).size).toBe(100);
  });
});

describe("on PGlite", () => {
  beforeAll(async () => {
    database = await openDatabase({ folder: newDataFolder() }, installCallback);
  });
  afterAll(async () => {
    await database.close();
  });
  describeSchedule();
});

function take(now: Date, limit = 10): Promise<readonly TakenInstallation[]> {
  return takeDueInstallations(database, secrets, { limit, now });
}

async function takeOne(now: Date): Promise<TakenInstallation> {
  const [taken] = await take(now);
  if (taken === undefined) throw new Error("Nothing is due.");
  return taken;
}

async function isDue(now: Date): Promise<boolean> {
  const rows = await database.query("SELECT account_id FROM installation WHERE next_check_at <= $1", [now]);
  return rows.length > 0;
}

function describeSchedule(): void {
  beforeEach(async () => {
    await database.query("DELETE FROM installation");
  });

  it("those that have waited longest are taken first, with their credentials, and nobody else takes them", async () => {
    await addInstallations(database, ["late"], at(20));
    await addInstallations(database, ["first"], at(0));
    await addInstallations(database, ["second"], at(10));
    const taken = await take(at(15), 2);
    expect(taken.map(({ accountId }) => accountId).sort()).toEqual(["first", "second"]);
    expect(taken.find(({ accountId }) => accountId === "first")).toMatchObject({
      clientId: "client-of-first",
      clientSecret: "secret-of-first",
    });
    expect(await take(at(15))).toEqual([]);
  });

  it("what a killed instance took is taken again when its lease has ended", async () => {
    await addInstallations(database, ["a"], at(0));
    await takeOne(at(0));
    const leaseSeconds = CHECK_LEASE_MS / 1000;
    expect(await take(at(leaseSeconds - 1))).toEqual([]);
    expect(await take(at(leaseSeconds))).toHaveLength(1);
  });

  it("the next check is an hour after one that succeeded, more or less a tenth", async () => {
    await addInstallations(database, ["a", "b"], at(0));
    const [one, other] = await take(at(0));
    if (one === undefined || other === undefined) throw new Error("Two accounts are due.");
    await planNextCheck(database, one, { hasFailed: false, now: at(0), random: 0 });
    await planNextCheck(database, other, { hasFailed: false, now: at(0), random: 1 });
    expect(await isDue(at(3239))).toBe(false);
    expect((await take(at(3240))).map(({ accountId }) => accountId)).toEqual([one.accountId]);
    expect((await take(at(3960))).map(({ accountId }) => accountId)).toContain(other.accountId);
  });

  it("after failures it comes sooner, then ever later, at most six hours later; a success starts over", async () => {
    await addInstallations(database, ["a"], at(0));
    let now = 0;
    for (const pause of [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 10_240, 20_480, 21_600]) {
      await planNextCheck(database, await takeOne(at(now)), {
        hasFailed: true,
        now: at(now),
        random: 0.5,
      });
      expect(await isDue(at(now + pause - 1)), `${pause} seconds`).toBe(false);
      expect(await isDue(at(now + pause)), `${pause} seconds`).toBe(true);
      now += pause;
    }
    await planNextCheck(database, await takeOne(at(now)), { hasFailed: false, now: at(now), random: 0.5 });
    expect(await takeOne(at(now + 3600))).toMatchObject({ failedChecks: 0 });
  });

  it("a check that a message asked for during another one is not forgotten", async () => {
    await addInstallations(database, ["a"], at(0));
    const taken = await takeOne(at(0));
    await database.query("UPDATE installation SET next_check_at = $1", [at(5)]);
    await planNextCheck(database, taken, { hasFailed: false, now: at(6), random: 0.5 });
    expect(await take(at(6))).toHaveLength(1);
  });

  it("a secret that was sealed with an older key is sealed with the newest one when it is used", async () => {
    await addInstallations(database, ["a"], at(0));
    const newest = new Uint8Array(32).fill(7);
    const both = createSealedSecrets([newest, testSealingKey]);
    const [taken] = await takeDueInstallations(database, both, { limit: 1, now: at(0) });
    expect(taken?.clientSecret).toBe("secret-of-a");
    const [{ sealed_secret } = { sealed_secret: new Uint8Array() }] = await database.query<{
      sealed_secret: Uint8Array;
    }>("SELECT sealed_secret FROM installation");
    expect(createSealedSecrets([newest]).tryUnseal(sealed_secret, "a")).toEqual({
      clientSecret: "secret-of-a",
      isOutdated: false,
    });
  });

  it("an account whose secret no key opens is taken without a secret", async () => {
    await addInstallations(database, ["a"], at(0), createSealedSecrets([new Uint8Array(32).fill(9)]));
    expect((await takeOne(at(0))).clientSecret).toBeUndefined();
  });
}
