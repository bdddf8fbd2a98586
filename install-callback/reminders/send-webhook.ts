import { createHmac } from "node:crypto";
import type { SendReminder } from "./deliver-reminders.ts";
import type { ReminderChannels } from "./reminder-channels.ts";

const TIMEOUT_MS = 20_000;

/**
 * Creates a sender of reminders to a webhook, signed as Standard Webhooks describes. `webhook-id` is the same each time a
 * reminder is tried. `text` is what Slack and Teams show.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookSender(
  { url, secret }: NonNullable<ReminderChannels["webhook"]>,
  clock: () => Date,
): SendReminder {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return async ({ id, content: { subject, text, data } }) => {
    const now = clock();
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const body = JSON.stringify({
      type: "api-keys.reminder",
      timestamp: now.toISOString(),
      text: escapeMarkup(`${subject}\n\n${text}`),
      data,
    });
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signatureOf(key, { id, timestamp, body }),
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw Object.assign(new Error(), { code: `http_${response.status}` });
  };
}

/** Escapes a text as Slack asks, so that the name of a key can neither mention people nor be a link. */
function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Returns the value of `webhook-signature`. `timestamp` is in seconds since 1970. */
export function signatureOf(
  key: Uint8Array,
  { id, timestamp, body }: { id: string; timestamp: string; body: string },
): string {
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}
