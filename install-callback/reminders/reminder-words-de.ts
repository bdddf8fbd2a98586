import type { ReminderWords } from "./reminder-words.ts";

/** Texts of reminders in German. */
export const germanWords: ReminderWords = {
  subject: (keys) =>
    keys === 1
      ? "Trackunit: 1 API-Schlüssel braucht Aufmerksamkeit"
      : `Trackunit: ${keys} API-Schlüssel brauchen Aufmerksamkeit`,
  account: (accountId) => `Im Trackunit Manager, Administration → API Keys, Konto ${accountId}:`,
  overdue: (date) => `Sein Datum zum Rotieren, der ${date}, ist vorbei. Rotieren Sie sein Secret.`,
  due: (date) => `Das Secret sollte bis zum ${date} rotiert werden.`,
  unusedSince: (date) =>
    `Seit dem ${date} hat ihn keine Integration verwendet. Widerrufen Sie ihn, wenn er nicht mehr gebraucht wird.`,
  neverUsed: (date) =>
    `Seit er am ${date} angelegt wurde, hat ihn keine Integration verwendet. Widerrufen Sie ihn, wenn er nicht gebraucht wird.`,
  wide: (scopes) =>
    `Keine Integration hat je ${scopes} angefordert. Entfernen Sie das aus dem Schlüssel, wenn keine es braucht.`,
  left: (creator) =>
    `${creator} hat ihn angelegt und ist nicht mehr im Konto. Nennen Sie in seiner Notiz einen Verantwortlichen.`,
  refused: (count, since) =>
    `Seit dem ${since} wurden ${count} Token-Anfragen abgelehnt. API Keys sagt, warum, und was zu tun ist.`,
  open: "Im Manager öffnen",
  stop: {
    owner:
      "Sie erhalten diese Nachricht, weil die Notiz jedes dieser Schlüssel Sie als verantwortlich nennt. Soll sie nicht mehr kommen, lassen Sie dort jemand anderen eintragen. Jeder Grund wird einmal gemeldet.",
    others:
      "Sie erhalten diese Nachricht für alle Schlüssel, deren Notiz nicht genau eine Mailadresse als verantwortlich nennt. Tragen Sie dort diese Adresse ein, oder entfernen Sie REMINDERS_TO aus den Einstellungen des Servers, damit keine mehr kommt. Jeder Grund wird einmal gemeldet.",
    channel:
      "Das betrifft alle Schlüssel des Kontos. Entfernen Sie WEBHOOK_URL aus den Einstellungen des Servers, damit es nicht mehr kommt. Jeder Grund wird einmal gemeldet.",
  },
};
