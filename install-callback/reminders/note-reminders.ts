import * as z from "zod/mini";
import type { Database, Queryable } from "../../database/database.ts";
import type { CheckedKey } from "../check-accounts.ts";
import type { ReminderChannels } from "./reminder-channels.ts";
import { type Audience, writeReminders } from "./reminder-message.ts";
import { type Reminder, remindersOf } from "./reminders-of.ts";

/** After this, a reason that lasts is sent again. */
const AGAIN_AFTER_DAYS = 365;

const DAY_MS = 24 * 3_600_000;

/** Reminders that go to one recipient through one channel. */
interface Group {
  readonly channel: "mail" | "webhook" | "console";
  /** The mail address. Empty for the other channels. */
  readonly recipient: string;
  readonly audience: Audience;
  readonly reminders: readonly Reminder[];
}

/**
 * Stores the messages with what people are to be reminded of, in the transaction that remembers it: each reason of a key
 * once for each channel, until it goes away and comes back, and at most one message a day for each account and recipient.
 * What is found on a day after a recipient's message waits for the next day.
 *
 * @returns the number of new messages
 */
export async function noteReminders(
  database: Database,
  {
    accountId,
    keys,
    channels,
    now,
  }: { accountId: string; keys: readonly CheckedKey[]; channels: ReminderChannels; now: Date },
): Promise<number> {
  const reminders = remindersOf(keys, now.getTime());
  return database.transaction(async (transaction) => {
    // One check of an account at a time, and none of an account that has left.
    const installed = await transaction.query(
      "SELECT account_id FROM installation WHERE account_id = $1 FOR UPDATE",
      [accountId],
    );
    if (installed.length === 0) return 0;
    const known = await forgetOver(transaction, { accountId, reminders, now });
    const day = now.toISOString().slice(0, 10);
    await transaction.query("DELETE FROM reminder_message WHERE content IS NULL AND day < $1", [day]);
    const told = await transaction.query<{ channel: string; recipient: string }>(
      "SELECT channel, recipient FROM reminder_message WHERE account_id = $1 AND day = $2",
      [accountId, day],
    );
    const isTold = (group: Group) =>
      told.some(({ channel, recipient }) => channel === group.channel && recipient === group.recipient);
    const groups = groupByRecipient(reminders, channels)
      .map((group) => ({
        ...group,
        reminders: group.reminders.filter((reminder) => !known.has(nameOf(reminder, group.channel))),
      }))
      .filter((group) => group.reminders.length > 0 && !isTold(group));
    for (const group of groups) await store(transaction, group, { accountId, channels, day, now });
    return groups.length;
  });
}

/** Stores a message, and that its reminders need no other one. */
async function store(
  transaction: Queryable,
  { channel, recipient, audience, reminders }: Group,
  {
    accountId,
    channels,
    day,
    now,
  }: { accountId: string; channels: ReminderChannels; day: string; now: Date },
): Promise<void> {
  const content = await writeReminders(accountId, reminders, { channels, audience });
  await transaction.query(
    `INSERT INTO reminder_message (id, account_id, channel, recipient, day, content, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [crypto.randomUUID(), accountId, channel, recipient, day, JSON.stringify(content), now],
  );
  for (const { keyId, reason } of reminders) {
    await transaction.query(
      "INSERT INTO reminder (account_id, key_id, reason, channel, reminded_at) VALUES ($1, $2, $3, $4, $5)",
      [accountId, keyId, reason, channel, now],
    );
  }
}

/** Forgets the reminders whose reason is over. Returns the names of all that were known. */
async function forgetOver(
  transaction: Queryable,
  { accountId, reminders, now }: { accountId: string; reminders: readonly Reminder[]; now: Date },
): Promise<Set<string>> {
  const again = new Date(now.getTime() - AGAIN_AFTER_DAYS * DAY_MS);
  await transaction.query("DELETE FROM reminder WHERE reminded_at < $1", [again]);
  const rows = await transaction.query<{ key_id: string; reason: string; channel: string }>(
    "SELECT key_id, reason, channel FROM reminder WHERE account_id = $1",
    [accountId],
  );
  for (const { key_id: keyId, reason } of rows) {
    if (reminders.some((reminder) => reminder.keyId === keyId && reminder.reason === reason)) continue;
    await transaction.query("DELETE FROM reminder WHERE account_id = $1 AND key_id = $2 AND reason = $3", [
      accountId,
      keyId,
      reason,
    ]);
  }
  return new Set(rows.map(({ key_id: keyId, reason, channel }) => nameOf({ keyId, reason }, channel)));
}

function groupByRecipient(
  reminders: readonly Reminder[],
  { mail, webhook, console: isPrinted }: ReminderChannels,
): Group[] {
  if (reminders.length === 0) return [];
  const byRecipient = new Map<string, { audience: Audience; reminders: Reminder[] }>();
  for (const reminder of mail ? reminders : []) {
    const owner = mailAddressOf(reminder.owner);
    const recipient = owner ?? mail?.to;
    if (recipient === undefined) continue;
    const group = byRecipient.get(recipient) ?? { audience: "owner", reminders: [] };
    if (owner === undefined) group.audience = "others";
    group.reminders.push(reminder);
    byRecipient.set(recipient, group);
  }
  return [
    ...(webhook ? [{ channel: "webhook", recipient: "", audience: "channel", reminders } as const] : []),
    ...(isPrinted ? [{ channel: "console", recipient: "", audience: "console", reminders } as const] : []),
    ...[...byRecipient].map(([recipient, group]) => ({ channel: "mail", recipient, ...group }) as const),
  ];
}

/** Returns the mail address of an owner who is noted as `ida@example.com` or `Ida <ida@example.com>`. */
function mailAddressOf(owner: string): string | undefined {
  const [, inBrackets] = /<([^<>]+)>$/.exec(owner) ?? [];
  const address = z.email().safeParse(inBrackets ?? owner);
  return address.success ? address.data.toLowerCase() : undefined;
}

function nameOf({ keyId, reason }: Pick<Reminder, "keyId" | "reason">, channel: string): string {
  return `${channel} ${keyId} ${reason}`;
}
