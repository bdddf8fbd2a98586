import { count } from "./de-count.ts";
import type { pageTexts } from "./en-page.ts";

/** Page texts of the first screen, in German. Not reviewed by a native speaker. */
export const dePageTexts: typeof pageTexts = {
  page: {
    heading: "API-Schlüssel",
    create: "API-Schlüssel erstellen",
    activeKeys: (active, limit) => `${active} von ${limit} aktiven Schlüsseln`,
    limitReached: (limit) =>
      `Die Grenze von ${limit} aktiven Schlüsseln ist erreicht. Widerrufen Sie einen, den Sie nicht mehr brauchen.`,
    readOnly:
      "Sie können die Schlüssel ansehen, aber nicht ändern: Sie haben den Scope account.api-key.manage nicht. Fragen Sie einen Administrator des Kontos.",
    lastPlace:
      "Noch 1 Schlüssel frei. Halten Sie ihn frei, damit Sie einen Schlüssel ohne Lücke ersetzen können.",
    search: "Schlüssel suchen",
    loading: "API-Schlüssel werden geladen…",
    found: (value) => count(value, "1 Schlüssel gefunden", `${value} Schlüssel gefunden`),
    noMatch: (search) => `Kein Schlüssel passt zu „${search}“.`,
    noMatchFilter: "Kein Schlüssel passt zu diesem Filter.",
    clearSearch: "Suche löschen",
    clearFilter: "Filter aufheben",
    show: "Anzeigen",
    active: "Aktive",
    revoked: "Widerrufene",
    connecting: "Verbindung zu Manager wird hergestellt…",
  },
};
