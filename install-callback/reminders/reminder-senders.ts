import type { SendReminder } from "./deliver-reminders.ts";
import type { ReminderChannels } from "./reminder-channels.ts";
import { mailSender } from "./send-mail.ts";
import { webhookSender } from "./send-webhook.ts";

/** Creates a sender for each channel that is configured. */
export function reminderSenders(
  { mail, webhook, console: isPrinted }: ReminderChannels,
  clock: () => Date,
): ReadonlyMap<string, SendReminder> {
  const senders = new Map<string, SendReminder>();
  if (mail) senders.set("mail", mailSender(mail));
  if (webhook) senders.set("webhook", webhookSender(webhook, clock));
  if (isPrinted) senders.set("console", printReminder);
  return senders;
}

const printReminder: SendReminder = async ({ content: { subject, text } }) => {
  console.log(`\nReminder (set SMTP_URL to send it by mail): ${subject}\n${text}`);
};
