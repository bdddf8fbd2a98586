import type { pageTexts } from "./en-page.ts";

/** The page and what is said on it, in German. Not reviewed by a native speaker. */
export const dePageTexts: typeof pageTexts = {
  page: {
    heading: "API-Schlüssel",
    intro:
      "Schlüssel für Integrationen, die Trackunit ohne Benutzer aufrufen. Jeder darf nur, was Sie erlauben.",
    create: "API-Schlüssel erstellen",
    activeKeys: (active, limit) => `${active} von ${limit} aktiven Schlüsseln`,
    limitReached: (limit) =>
      `Dieses Konto hat alle seine ${limit} aktiven Schlüssel. Widerrufen Sie einen, der nicht gebraucht wird, um Platz zu schaffen.`,
    readOnly:
      "Sie können die Schlüssel ansehen, aber nicht ändern: Sie haben den Scope account.api-key.manage nicht. Fragen Sie einen Administrator des Kontos.",
    lastPlace:
      "Ein Platz ist noch frei. Halten Sie ihn möglichst frei: Er wird gebraucht, um einen Schlüssel ohne Lücke durch einen neuen zu ersetzen.",
    search: "Schlüssel suchen",
    loading: "API-Schlüssel werden geladen…",
    noMatch: (search) => `Kein Schlüssel passt zu „${search}“.`,
    clearSearch: "Suche löschen",
    getToken: "Token holen",
    show: "Anzeigen",
    active: "Aktiv",
    revoked: "Widerrufen",
    connecting: "Verbindung zu Manager wird hergestellt…",
  },
  copy: {
    copied: "Kopiert",
    selected: "Markiert. Drücken Sie Strg+C (⌘C auf einem Mac), wenn es nicht in Ihrer Zwischenablage ist.",
    show: (what) => `${what} anzeigen`,
    hide: (what) => `${what} verbergen`,
  },
};
