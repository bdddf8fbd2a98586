import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Database } from "../../../database/database.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { installCallback } from "../../../install-callback/database-owner.ts";
import { createMetrics } from "../../../install-callback/metrics.ts";
import {
  deliverReminders,
  type SendReminder,
} from "../../../install-callback/reminders/deliver-reminders.ts";
import { noteReminders } from "../../../install-callback/reminders/note-reminders.ts";
import type { ReminderChannels } from "../../../install-callback/reminders/reminder-channels.ts";
import { reminderSenders } from "../../../install-callback/reminders/reminder-senders.ts";
import { signatureOf } from "../../../install-callback/reminders/send-webhook.ts";
import { checkedKey } from "../../support/checked-key.ts";
import { newDataFolder } from "../../support/folders.ts";
import { addInstallations } from "../../support/installations.ts";
import { startMailServer } from "../../support/mail-server.ts";

const secret = "whsec_plJ3nmyCDGBKInavdOK15jsl";
const start = Date.UTC(2026, 10, 23, 8);
let now = start;
let logged: string[] = [];
const clock = () => new Date(now);
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ folder: newDataFolder() }, installCallback);
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  now = start;
  logged = [];
  vi.spyOn(console, "log").mockImplementation((line) => logged.push(line));
  await database.execute("DELETE FROM installation; DELETE FROM reminder; DELETE FROM reminder_message");
  await addInstallations(database, ["a"], clock());
});

const only = (channels: Partial<ReminderChannels>): ReminderChannels => ({
  language: "da",
  keyUrlTemplate: undefined,
  mail: undefined,
  webhook: undefined,
  console: false,
  ...channels,
});

/** Notes a reminder of an overdue key. */
const note = (channels: ReminderChannels) =>
  noteReminders(database, {
    accountId: "a",
    keys: [
      checkedKey(clock(), {
        name: "Øl & <!channel>",
        description: "Owner: ida@example.com\nRotate by: 2026-01-31",
      }),
    ],
    channels,
    now: clock(),
  });

/** Sends what is due now. Returns the number of messages that are still to be sent. */
async function deliver(senders: ReadonlyMap<string, SendReminder>): Promise<number> {
  const metrics = createMetrics();
  const workers = deliverReminders({ database, senders, metrics, clock, everyMs: 60_000 });
  await workers.stop();
  return (await database.query("SELECT id FROM reminder_message WHERE content IS NOT NULL")).length;
}

describe("by mail", () => {
  it("reaches the owner once, in plain text and HTML, and says that it is automatic", async () => {
    const { url, mails } = await startMailServer();
    const channels = only({ mail: { smtpUrl: url, from: "keys@example.com", to: undefined } });
    await note(channels);
    const senders = reminderSenders(channels, clock);
    expect(await deliver(senders)).toBe(0);
    expect(await deliver(senders)).toBe(0);
    expect(mails).toHaveLength(1);
    const [{ to, source } = { to: [], source: "" }] = mails;
    expect(to).toEqual(["ida@example.com"]);
    expect(source).toMatch(/^From: keys@example\.com$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(source).toMatch(/^Message-ID: <[\w-]+@example\.com>$/m);
    expect(source).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(source).toMatch(/^Content-Type: text\/html; charset=utf-8/m);
  });

  it("is tried again after ever longer pauses, under the same id, and not sent twice", async () => {
    const server = await startMailServer();
    const channels = only({ mail: { smtpUrl: server.url, from: "keys@example.com", to: undefined } });
    await note(channels);
    const senders = reminderSenders(channels, clock);
    server.refuseNext(2);
    expect(await deliver(senders)).toBe(1);
    now += 50_000;
    await deliver(senders);
    now += 20_000;
    expect(await deliver(senders), "the second attempt fails too").toBe(1);
    expect(server.mails).toHaveLength(0);
    now += 135_000;
    expect(await deliver(senders)).toBe(0);
    now += 24 * 3_600_000;
    await deliver(senders);
    expect(server.mails).toHaveLength(1);
  });
});

describe("by webhook", () => {
  it("is signed as Standard Webhooks describes", () => {
    // An example of the specification's authors.
    const key = Buffer.from("plJ3nmyCDGBKInavdOK15jsl", "base64");
    const body = '{"event_type":"ping","data":{"success":true}}';
    expect(signatureOf(key, { id: "msg_loFOjxBNrRLzqYUf", timestamp: "1731705121", body })).toBe(
      "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
    );
  });

  it("has a text to show, the keys for programs, and the same id when it is tried again", async () => {
    const received: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(received.length === 1 ? 503 : 204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const channels = only({ webhook: { url, secret } });
    await note(channels);
    const senders = reminderSenders(channels, clock);
    expect(await deliver(senders)).toBe(1);
    now += 70_000;
    expect(await deliver(senders)).toBe(0);
    const [first, second] = received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    for (const { headers, body } of received) {
      const timestamp = String(headers["webhook-timestamp"]);
      const id = String(headers["webhook-id"]);
      const key = Buffer.from("plJ3nmyCDGBKInavdOK15jsl", "base64");
      expect(headers["webhook-signature"]).toBe(signatureOf(key, { id, timestamp, body }));
    }
    expect(JSON.parse(second?.body ?? "")).toMatchObject({
      type: "api-keys.reminder",
      timestamp: clock().toISOString(),
      text: expect.stringContaining("Øl &amp; &lt;!channel&gt;"),
      data: {
        accountId: "a",
        keys: [{ id: "key-1", findings: [{ kind: "overdue", rotateBy: "2026-01-31" }] }],
      },
    });
  });
});

it("a message that fails for about a day is given up, and the log says so", async () => {
  const channels = only({ webhook: { url: "http://127.0.0.1:1/", secret } });
  await note(channels);
  const senders = reminderSenders(channels, clock);
  let attempts = 0;
  while ((await deliver(senders)) > 0) {
    attempts += 1;
    now += 7 * 3_600_000;
    if (attempts > 100) throw new Error("It is never given up.");
  }
  expect(attempts).toBe(11);
  expect(JSON.parse(logged.at(-1) ?? "")).toMatchObject({
    event: "reminder",
    channel: "webhook",
    outcome: "given_up",
  });
});

it("an instance that was killed while it sent is replaced when its lease ends", async () => {
  const channels = only({ webhook: { url: "http://127.0.0.1:1/", secret } });
  await note(channels);
  const ids: string[] = [];
  const killed = new Map<string, SendReminder>([["webhook", () => new Promise(() => {})]]);
  void deliverReminders({ database, senders: killed, metrics: createMetrics(), clock, everyMs: 60_000 });
  const taken = "SELECT id FROM reminder_message WHERE attempts = 1";
  await expect.poll(() => database.query(taken)).toHaveLength(1);
  const another = new Map<string, SendReminder>([["webhook", async ({ id }) => void ids.push(id)]]);
  expect(await deliver(another)).toBe(1);
  now += 121_000;
  expect(await deliver(another)).toBe(0);
  expect(ids).toHaveLength(1);
});

it("a channel that is not configured any more keeps its messages until it is again", async () => {
  await note(only({ webhook: { url: "http://127.0.0.1:1/", secret } }));
  expect(await deliver(new Map())).toBe(1);
});
