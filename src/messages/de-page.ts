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
    emptyHeading: "Noch keine API-Schlüssel",
    emptyText:
      "Mit einem API-Schlüssel bekommt ein ERP-System, ein BI-Job oder ein Partner eigene Access-Token. Er hat einen Namen, die Scopes, die Sie erlauben, und ein Client-Secret, das einmal gezeigt wird.",
    firstSteps: [
      "Erstellen Sie einen Schlüssel, und wählen Sie, was er darf.",
      "Speichern Sie sein Client-Secret dort, wo die Integration es liest. Es wird einmal gezeigt.",
      "Holen Sie hier ein Token, um zu sehen, dass es funktioniert, bevor die Integration es braucht.",
    ],
    getToken: "Token holen",
    show: "Anzeigen",
    active: "Aktiv",
    revoked: "Widerrufen",
    revokedCaption: "Widerrufene API-Schlüssel",
    revokedAt: "Widerrufen",
    noneRevoked: "Es wurde noch kein Schlüssel widerrufen.",
    pages: "Seiten",
    pageOf: (page, pages) => `Seite ${page} von ${pages}`,
    previous: "Zurück",
    next: "Weiter",
    connecting: "Verbindung zu Manager wird hergestellt…",
  },
  toasts: {
    created: (name) => `${name} ist einsatzbereit.`,
    saved: (name) => `${name} wurde geändert.`,
    rotated: (name) => `Das Secret von ${name} wurde rotiert.`,
    revoked: (name) => `${name} wurde widerrufen.`,
  },
  news: {
    vanished: (name) =>
      `${name} wurde inzwischen widerrufen, von jemand anderem oder in einem anderen Fenster. Der Schlüssel steht unter „Widerrufen“, mit seinem Verlauf.`,
    dismiss: "Verstanden",
  },
  copy: {
    copied: "Kopiert",
    selected: "Markiert. Drücken Sie Strg+C (⌘C auf einem Mac), wenn es nicht in Ihrer Zwischenablage ist.",
    show: (what) => `${what} anzeigen`,
    hide: (what) => `${what} verbergen`,
  },
};
