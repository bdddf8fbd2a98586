import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../../../database/database.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { installCallback } from "../../../install-callback/database-owner.ts";
import { noteReminders } from "../../../install-callback/reminders/note-reminders.ts";
import type { ReminderChannels } from "../../../install-callback/reminders/reminder-channels.ts";
import type { ApiKey } from "../../../src/contract/api-key.ts";
import { checkedKey } from "../../support/checked-key.ts";
import { newDataFolder } from "../../support/folders.ts";
import { addInstallations } from "../../support/installations.ts";

const onDay = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, day, hour));
const channels: ReminderChannels = {
  language: "en",
  keyUrlTemplate: undefined,
  mail: { smtpUrl: "smtp://localhost", from: "keys@example.com", to: "rest@example.com" },
  webhook: undefined,
  console: false,
};
const webhook = { url: "https://hooks.example.com", secret: "whsec_" };
const overdue = { description: "Owner: ida@example.com\nRotate by: 2026-01-31" };
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ folder: newDataFolder() }, installCallback);
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await database.execute("DELETE FROM installation; DELETE FROM reminder; DELETE FROM reminder_message");
  await addInstallations(database, ["a"], onDay(1));
});

/** Notes what a check of these keys finds. Returns the new messages. */
async function check(
  now: Date,
  keys: readonly Partial<ApiKey>[],
  some: Partial<ReminderChannels> = {},
  accountId = "a",
) {
  const before = await messages();
  const noted = keys.map((fields) => checkedKey(now, fields));
  const count = await noteReminders(database, {
    accountId,
    keys: noted,
    channels: { ...channels, ...some },
    now,
  });
  const added = (await messages()).filter(({ id }) => !before.some((message) => message.id === id));
  expect(added).toHaveLength(count);
  return added.map(({ channel, recipient, content }) => {
    const { text, data } = JSON.parse(content ?? "{}");
    return { channel, recipient, text, keys: data.keys.map(({ name }: { name: string }) => name) };
  });
}

const messages = () =>
  database.query<{ id: string; channel: string; recipient: string; content: string | null }>(
    "SELECT id, channel, recipient, content FROM reminder_message",
  );

/** Marks the messages as sent. */
const sendAll = () => database.query("UPDATE reminder_message SET content = NULL");

it("an owner with a mail address is told once, and everybody else's keys go to one address", async () => {
  const keys = [
    { id: "1", name: "One", ...overdue },
    { id: "2", name: "Two", description: "Owner: Ida Holm <Ida@example.com>\nRotate by: 2026-01-31" },
    { id: "3", name: "Three", description: "Owner: the night shift\nRotate by: 2026-01-31" },
  ];
  const told = await check(onDay(1), keys);
  expect(told).toMatchObject([
    { channel: "mail", recipient: "ida@example.com", keys: ["One", "Two"] },
    { channel: "mail", recipient: "rest@example.com", keys: ["Three"] },
  ]);
  await sendAll();
  for (const day of [1, 2, 3]) expect(await check(onDay(day, 20), keys)).toEqual([]);
});

it("what is found later on the same day waits for the next one, and is grouped", async () => {
  const unused = { createdAt: "2026-01-01T00:00:00Z" };
  expect(await check(onDay(1), [{ id: "1", name: "One", ...overdue }])).toHaveLength(1);
  await sendAll();
  const more = [
    { id: "1", name: "One", ...overdue, ...unused },
    { id: "2", name: "Two", ...overdue },
  ];
  expect(await check(onDay(1, 9), more)).toEqual([]);
  expect(await check(onDay(2), more)).toMatchObject([{ keys: ["One", "Two"] }]);
});

it("another recipient is told on the same day", async () => {
  const keys = [{ id: "1", name: "One", ...overdue }];
  expect(await check(onDay(1), keys)).toHaveLength(1);
  const more = [
    ...keys,
    { id: "2", name: "Two", description: "Owner: bo@example.com\nRotate by: 2026-01-31" },
  ];
  expect(await check(onDay(1, 9), more)).toMatchObject([{ recipient: "bo@example.com", keys: ["Two"] }]);
});

it("a channel that is added later is told of what lasts", async () => {
  expect(await check(onDay(1), [overdue])).toHaveLength(1);
  expect(await check(onDay(1, 9), [overdue], { webhook })).toMatchObject([{ channel: "webhook" }]);
});

it("a reason that went away and came back is sent again", async () => {
  const scopes = { createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z" };
  const wide = { ...scopes, lastUsedAt: onDay(1).toISOString(), requestedScopes: [] };
  const fine = { ...wide, requestedScopes: ["asset.view"] };
  expect(await check(onDay(1), [wide])).toHaveLength(1);
  expect(await check(onDay(2), [fine])).toEqual([]);
  expect(await check(onDay(3), [wide])).toHaveLength(1);
});

it("a reason that lasts a year is sent again", async () => {
  expect(await check(onDay(1), [overdue])).toHaveLength(1);
  expect(await check(onDay(360), [overdue])).toEqual([]);
  expect(await check(onDay(367), [overdue])).toHaveLength(1);
});

it("a re-installation repeats nothing, and an account that has left is told nothing", async () => {
  expect(await check(onDay(1), [overdue])).toHaveLength(1);
  await database.query("DELETE FROM installation");
  expect(await check(onDay(2), [{ ...overdue, id: "another" }])).toEqual([]);
  await addInstallations(database, ["a"], onDay(3));
  expect(await check(onDay(3), [overdue])).toEqual([]);
});

it("a webhook is told of all keys in one message, besides mail", async () => {
  const keys = [
    { id: "1", name: "One", ...overdue },
    { id: "2", name: "Two", description: "Rotate by: 2026-01-31" },
  ];
  expect(await check(onDay(1), keys, { webhook })).toMatchObject([
    { channel: "webhook", recipient: "", keys: ["One", "Two"] },
    { channel: "mail", recipient: "ida@example.com", keys: ["One"] },
    { channel: "mail", recipient: "rest@example.com", keys: ["Two"] },
  ]);
});

it("the owner's own address and the address for everybody else's keys may be the same", async () => {
  const keys = [
    { id: "1", name: "One", description: "Owner: rest@example.com\nRotate by: 2026-01-31" },
    { id: "2", name: "Two", description: "Rotate by: 2026-01-31" },
  ];
  expect(await check(onDay(1), keys)).toMatchObject([
    { recipient: "rest@example.com", keys: ["One", "Two"] },
  ]);
});

it("a key that nobody can be told of is remembered as soon as somebody can", async () => {
  const keys = [{ description: "Rotate by: 2026-01-31" }];
  const mail = { smtpUrl: "smtp://localhost", from: "keys@example.com", to: undefined };
  expect(await check(onDay(1), keys, { mail })).toEqual([]);
  expect(await check(onDay(1, 9), keys)).toHaveLength(1);
});

it.each([
  "ida@example.com, bob@example.com",
  "ida@example.com\nBcc: eve@example.com",
  "<ida@example.com> and the team",
  "ida@localhost",
  "mailto:ida@example.com",
])("an owner noted as %j is not written to", async (owner) => {
  const told = await check(onDay(1), [{ description: `Rotate by: 2026-01-31\nOwner: ${owner}` }]);
  const recipients = told.map(({ recipient }) => recipient);
  expect(recipients).toEqual(owner.includes("Bcc") ? ["ida@example.com"] : ["rest@example.com"]);
});
