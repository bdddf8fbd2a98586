import type { ReminderWords } from "./reminder-words.ts";

/** Texts of reminders in English. */
export const englishWords: ReminderWords = {
  subject: (keys) =>
    keys === 1 ? "Trackunit: 1 API key needs attention" : `Trackunit: ${keys} API keys need attention`,
  account: (accountId) => `In Trackunit Manager, Administration → API Keys, account ${accountId}:`,
  overdue: (date) => `Its rotate-by date, ${date}, has passed. Rotate its secret.`,
  due: (date) => `It should be rotated by ${date}.`,
  unusedSince: (date) => `No integration has used it since ${date}. If nothing needs it any more, revoke it.`,
  neverUsed: (date) =>
    `No integration has used it since it was created on ${date}. If nothing needs it, revoke it.`,
  wide: (scopes) => `No integration ever asked for ${scopes}. If none needs that, remove it from the key.`,
  left: (creator) => `${creator}, who created it, is not in the account any more. Name an owner in its note.`,
  refused: (count, since) =>
    `Token requests were refused ${count} times since ${since}. API Keys says why, and what to do.`,
  open: "Open in Manager",
  stop: {
    owner:
      "You get this message because the note of each of these keys names you as its owner. To stop it, have an administrator put another owner there. Each reason is sent once.",
    others:
      "You get this message for all keys whose note does not name one mail address as owner. To stop it for a key, put that address there; to stop it for all, remove REMINDERS_TO from the server's settings. Each reason is sent once.",
    channel:
      "This is about all keys of the account. To stop it, remove WEBHOOK_URL from the server's settings. Each reason is sent once.",
  },
};
