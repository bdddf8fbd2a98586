import { createTransport } from "nodemailer";
import type { SendReminder } from "./deliver-reminders.ts";
import type { ReminderChannels } from "./reminder-channels.ts";

const TIMEOUT_MS = 20_000;

/**
 * Creates a sender of reminders by mail. The `Message-ID` names the reminder, so that a repeat can be recognised.
 *
 * The connection must be encrypted unless the mail server is on this machine.
 */
export function mailSender({ smtpUrl, from }: NonNullable<ReminderChannels["mail"]>): SendReminder {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(smtpUrl).hostname);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: !isHere,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.indexOf("@") + 1);
  return async ({ id, recipient, content: { subject, text, html } }) => {
    await transport.sendMail({
      from,
      to: { name: "", address: recipient },
      subject,
      text,
      html,
      messageId: `<${id}@${domain}>`,
      // Out-of-office replies are not sent to automatic mail. (RFC 3834)
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
}
