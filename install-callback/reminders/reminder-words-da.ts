import type { ReminderWords } from "./reminder-words.ts";

/** Texts of reminders in Danish. */
export const danishWords: ReminderWords = {
  subject: (keys) =>
    keys === 1
      ? "Trackunit: 1 API-nøgle kræver opmærksomhed"
      : `Trackunit: ${keys} API-nøgler kræver opmærksomhed`,
  account: (accountId) => `I Trackunit Manager, Administration → API Keys, konto ${accountId}:`,
  overdue: (date) => `Dens dato for rotation, ${date}, er overskredet. Roter dens client secret.`,
  due: (date) => `Nøglens client secret bør roteres senest ${date}.`,
  unusedSince: (date) =>
    `Ingen integration har brugt nøglen siden ${date}. Tilbagekald den, hvis intet længere har brug for den.`,
  neverUsed: (date) =>
    `Ingen integration har brugt nøglen, siden den blev oprettet den ${date}. Tilbagekald den, hvis intet har brug for den.`,
  wide: (scopes) =>
    `Ingen integration har nogensinde bedt om ${scopes}. Fjern det fra nøglen, hvis ingen har brug for det.`,
  left: (creator) =>
    `${creator}, som oprettede nøglen, er ikke længere i kontoen. Angiv en ejer i dens note.`,
  refused: (count, since) =>
    `Tokenanmodninger er blevet afvist ${count} gange siden ${since}. API Keys viser hvorfor, og hvad du kan gøre.`,
  open: "Åbn i Manager",
  stop: {
    owner:
      "Du får denne besked, fordi noten på hver af disse nøgler angiver dig som ejer. Bed en administrator om at angive en anden ejer, hvis du ikke vil have den. Hver grund sendes én gang.",
    others:
      "Du får denne besked for alle nøgler, hvis note ikke angiver én mailadresse som ejer. Angiv adressen dér for at stoppe den for en nøgle, eller fjern REMINDERS_TO fra serverens indstillinger for at stoppe den for alle. Hver grund sendes én gang.",
    channel:
      "Dette gælder alle kontoens nøgler. Fjern WEBHOOK_URL fra serverens indstillinger for at stoppe det. Hver grund sendes én gang.",
  },
};
