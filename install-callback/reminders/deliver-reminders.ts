import type { Database } from "../../database/database.ts";
import { startWorkers, type Workers } from "../due-work.ts";
import { errorCode, logEvent } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { type ReminderContent, reminderContentSchema } from "./reminder-message.ts";

/** How long a message belongs to the instance that took it, in milliseconds. */
const LEASE_MS = 120_000;

/** The pause after a first failed attempt, in milliseconds. It doubles with each further one. */
const RETRY_AFTER_MS = 60_000;

const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** With the pauses above, these attempts last about a day. */
const MOST_ATTEMPTS = 12;

const MESSAGES_AT_ONCE = 4;

/** A message that is to be sent. The id is the same each time it is tried, so that a receiver can tell a repeat. */
export interface OutgoingReminder {
  readonly id: string;
  /** The mail address. Empty for the other channels. */
  readonly recipient: string;
  readonly content: ReminderContent;
}

/** Sends a message, or rejects. */
export type SendReminder = (reminder: OutgoingReminder) => Promise<void>;

interface MessageRow {
  id: string;
  channel: string;
  recipient: string;
  content: string;
  attempts: number;
}

/**
 * Sends the stored messages, each until it was sent once or has failed for about a day. A process that is killed between
 * sending a message and storing that it was sent sends it again, under the same id.
 */
export function deliverReminders({
  database,
  senders,
  metrics,
  clock,
  everyMs,
}: {
  database: Database;
  /** By channel. Messages for other channels wait until it is configured again. */
  senders: ReadonlyMap<string, SendReminder>;
  metrics: Metrics;
  clock: () => Date;
  everyMs: number;
}): Workers {
  const logFailure = (error: unknown) => logEvent("reminders_interrupted", { error: errorCode(error) });
  const send = async (row: MessageRow) => {
    const { id, channel, recipient, attempts } = row;
    const content = reminderContentSchema.parse(JSON.parse(row.content));
    let outcome: "sent" | "failed" | "given_up" = "sent";
    let details = {};
    try {
      await senders.get(channel)?.({ id, recipient, content });
    } catch (error) {
      outcome = attempts < MOST_ATTEMPTS ? "failed" : "given_up";
      details = { error: errorCode(error) };
    }
    metrics.reminders.inc({ channel, outcome });
    logEvent("reminder", { id, channel, outcome, attempts, ...details });
    if (outcome !== "failed") {
      await database.query("UPDATE reminder_message SET content = NULL WHERE id = $1", [id]);
      return;
    }
    const pause = Math.min(RETRY_AFTER_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
    const next = new Date(clock().getTime() + pause * (0.9 + 0.2 * Math.random()));
    await database.query("UPDATE reminder_message SET next_attempt_at = $2 WHERE id = $1", [id, next]);
  };
  return startWorkers<MessageRow>({
    take: (limit) => takeDueMessages(database, { limit, now: clock(), channels: [...senders.keys()] }),
    run: (row) => send(row).catch(logFailure),
    atOnce: MESSAGES_AT_ONCE,
    everyMs,
    onError: logFailure,
  });
}

function takeDueMessages(
  database: Database,
  { limit, now, channels }: { limit: number; now: Date; channels: readonly string[] },
): Promise<MessageRow[]> {
  return database.query<MessageRow>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM reminder_message
       WHERE content IS NOT NULL AND next_attempt_at <= $1 AND channel = ANY($4)
       ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE reminder_message SET next_attempt_at = $3, attempts = attempts + 1 FROM due
     WHERE reminder_message.id = due.id
     RETURNING reminder_message.id, channel, recipient, content, attempts`,
    [now, limit, new Date(now.getTime() + LEASE_MS), channels],
  );
}
