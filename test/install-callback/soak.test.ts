import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { listInstallations } from "../../install-callback/installations.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { freePort } from "../support/free-port.ts";
import {
  type InstallCallbackProcess,
  startInstallCallbackProcess,
} from "../support/install-callback-process.ts";
import { testSealingKey } from "../support/installations.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";
import { type SimulatedAccount, startSimulatedTrackunit } from "../support/simulated-trackunit.ts";
import { isSoak, noteFigure } from "../support/soak.ts";

const SPEED = 15;
const HOUR_MS = 3_600_000;
const ACCOUNTS = 150;

const start = Date.now();
const clock = () => new Date(start + (Date.now() - start) * SPEED);
const simulated = (ms: number) => wait(ms / SPEED);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;
const dayFrom = (days: number) =>
  new Date(clock().getTime() + days * 24 * HOUR_MS).toISOString().slice(0, 10);

async function residentMegabytes({ monitoring }: InstallCallbackProcess): Promise<number> {
  const text = await (await fetch(`${monitoring}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 1e6;
}

it.runIf(isSoak && findPostgres() !== undefined)(
  "an hour of installs, uninstalls, key changes, database restarts and kill -9 loses nothing and sends nothing twice",
  { timeout: 1_800_000 },
  async () => {
    const trackunit = await startSimulatedTrackunit(clock, 0.05);
    const postgres = await startPostgres();
    const databaseUrl = await postgres.createDatabase();
    onTestFinished(async () => {
      trackunit.close();
      await postgres.close();
    });
    const ports = [await freePort(), await freePort()];
    const startInstance = async (number: number) =>
      startInstallCallbackProcess(
        {
          iris: trackunit.origin,
          token: trackunit.origin,
          installCallback: `http://localhost:${ports[number]}`,
        },
        {
          DATABASE_URL: databaseUrl,
          SEALING_KEY: Buffer.from(testSealingKey).toString("base64"),
          IDENTITY_END: "any",
          IDENTITY_MAX_AGE: "any",
          WEBHOOK_URL: `${trackunit.origin}/hook`,
          WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
          CLOCK_START: String(start),
          CLOCK_SPEED: String(SPEED),
        },
        ["--import", "tsx", "test/support/run-install-callback-fast.ts"],
      );
    const steady = await startInstance(0);
    let victim = await startInstance(1);
    onTestFinished(() => Promise.all([steady.end("SIGKILL"), victim.end("SIGKILL")]).then(() => {}));
    const anyCallback = () => `http://localhost:${pick(ports)}`;

    const happened = { messages: 0, kills: 0, restarts: 0, keyChanges: 0 };
    // Messages about one account follow one another: the marketplace waits for an answer (assumed).
    const queues = new Map<string, Promise<void>>();
    const change = (account: SimulatedAccount, isInstalled: boolean) => {
      account.credentials = isInstalled
        ? { clientId: `client-${crypto.randomUUID()}`, clientSecret: randomBytes(32).toString("hex") }
        : undefined;
      const copy = { ...account };
      happened.messages += 1;
      const before = queues.get(account.id) ?? Promise.resolve();
      // The next second, because a message that was issued in the same second as a removal changes nothing.
      const delivered = before.then(() => simulated(2000)).then(() => trackunit.deliver(copy, anyCallback));
      queues.set(account.id, delivered);
    };
    for (let number = 0; number < ACCOUNTS; number++) {
      const id = `account-${number}`;
      const account: SimulatedAccount = { id, credentials: undefined, rotateBy: dayFrom(-number - 1) };
      trackunit.accounts.set(id, account);
      change(account, true);
    }
    const all = [...trackunit.accounts.values()];
    const memory: number[] = [];
    const end = Date.now() + HOUR_MS / SPEED;
    for (let round = 1; Date.now() < end; round++) {
      await simulated(15_000);
      const account = pick(all);
      change(account, Math.random() < 0.7);
      if (round % 5 === 0) {
        pick(all).rotateBy = dayFrom(-1000 - round);
        happened.keyChanges += 1;
      }
      if (round % 40 === 20) {
        await postgres.stop();
        await simulated(30_000);
        await postgres.start();
        happened.restarts += 1;
      }
      if (round % 12 === 0) {
        await victim.end("SIGKILL");
        victim = await startInstance(1);
        happened.kills += 1;
      }
      if (round % 10 === 0) memory.push(await residentMegabytes(steady));
    }
    await Promise.all(queues.values());

    const database = await openDatabase({ databaseUrl }, installCallback);
    onTestFinished(() => database.close());
    const stored = await listInstallations(database, createSealedSecrets([testSealingKey]));
    const expected = all
      .filter(({ credentials }) => credentials !== undefined)
      .map(({ id, credentials }) => ({ accountId: id, ...credentials }))
      .sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
    expect([...stored].sort((one, other) => (one.accountId < other.accountId ? -1 : 1))).toEqual(expected);

    // All that is due is sent before long, once.
    const ended = "SELECT account_id FROM installation WHERE next_check_at <= $1 OR failed_checks > 0";
    await expect.poll(() => database.query(ended, [clock()]), { timeout: 600_000 }).toEqual([]);
    const unsent = "SELECT id FROM reminder_message WHERE content IS NOT NULL";
    await expect.poll(() => database.query(unsent), { timeout: 600_000 }).toEqual([]);
    const byId = new Map(trackunit.received.map(({ id, reasons }) => [id, reasons]));
    const reasons = [...byId.values()].flat();
    expect(reasons, "no reason is in two messages").toHaveLength(new Set(reasons).size);
    const untold = expected.filter(
      ({ accountId }) => !reasons.some((reason) => reason.startsWith(`${accountId} `)),
    );
    expect(untold, "accounts with an overdue key of which nobody was told").toEqual([]);
    const repeats = trackunit.received.length - byId.size;
    const noted = await database.query<{ account_id: string; reason: string }>(
      "SELECT account_id, reason FROM reminder WHERE reason LIKE 'overdue %'",
    );
    const notedReasons = noted.map(({ account_id, reason }) => `${account_id} ${reason.split(" ")[1]}`);
    expect(notedReasons.filter((reason) => !reasons.includes(reason))).toEqual([]);
    const [first = 0] = memory.slice(Math.floor(memory.length / 3));
    const last = memory.at(-1) ?? 0;
    noteFigure("an hour of the app’s own server", JSON.stringify(happened));
    noteFigure(
      "reminders sent, reasons in them, repeats under the same id",
      `${byId.size}, ${reasons.length}, ${repeats}`,
    );
    noteFigure("its memory after a third and at the end", `${Math.round(first)} MB, ${Math.round(last)} MB`);
    expect(last).toBeLessThan(first * 1.5);
  },
);
