import type { laterPageTexts } from "./en-later.ts";

/** Page texts that load after the first screen, in German. Not reviewed by a native speaker. */
export const deLaterPageTexts: typeof laterPageTexts = {
  copy: {
    copied: "Kopiert",
    selected: "Markiert. Drücken Sie Strg+C (⌘C auf einem Mac), um zu kopieren.",
    show: (what) => `${what} anzeigen`,
    hide: (what) => `${what} verbergen`,
  },
  toasts: {
    saved: (name) => `${name} wurde geändert.`,
    rotationUnclear: (name) =>
      `Ob das Secret von ${name} rotiert wurde, ist nicht bekannt. Zeigt die Liste ein neues Secret, rotieren Sie noch einmal, um es zu ersetzen.`,
    retired: (name) => `Das alte Secret von ${name} wurde stillgelegt.`,
    notRetired: (name) => `Das alte Secret von ${name} wurde möglicherweise nicht stillgelegt.`,
    noteNotSaved: (name) =>
      `Das Secret von ${name} ist in Ordnung, aber die Notiz seines Schlüssels (rotieren bis, verschlüsselt für) wurde vielleicht nicht geändert.`,
    notExtended: (name) => `Das alte Secret von ${name} wurde vielleicht nicht verlängert.`,
    reassigned: (owner, newOwner) => `Für die Schlüssel von ${owner} ist jetzt ${newOwner} verantwortlich.`,
    notReassigned: (names) => `Diese Schlüssel wurden vielleicht nicht übertragen: ${names}.`,
    revoked: (name) => `${name} wurde widerrufen.`,
    notRevoked: (name) => `${name} wurde möglicherweise nicht widerrufen.`,
  },
  firstSteps: {
    heading: "Noch keine API-Schlüssel",
    text: "Mit einem API-Schlüssel bekommt ein ERP-System, ein BI-Job oder ein Partner eigene Access-Token. Er hat einen Namen, die Scopes, die Sie erlauben, und ein Client-Secret, das einmal gezeigt wird.",
    steps: [
      "Erstellen Sie einen Schlüssel, und wählen Sie, was er darf.",
      "Speichern Sie sein Client-Secret dort, wo die Integration es liest. Es wird einmal gezeigt.",
      "Holen Sie hier ein Token, um zu sehen, dass es funktioniert, bevor die Integration es braucht.",
    ],
  },
  keyDetails: {
    clientId: "Client-ID",
    copyClientIdOf: (name) => `Client-ID von ${name} kopieren`,
    description: "Beschreibung",
    owner: "Verantwortlich",
    system: "System",
    created: "Erstellt",
    hasLeft: (name) => `${name} (nicht mehr im Konto)`,
    scopesOf: (name) => `Scopes von ${name}`,
  },
  overlap: {
    oldSecret: (hint) => `Das alte Secret …${hint} gilt bis`,
    newUnused: "Noch keine Integration hat das neue verwendet.",
    oldUsed: (ago) => `Es wurde ${ago} verwendet; noch keine Integration hat das neue verwendet.`,
    newTested: (ago) => `Das neue wurde ${ago} getestet.`,
    bothUsed: (newAgo, oldAgo) =>
      `Das neue wurde ${newAgo} verwendet, dieses aber auch, ${oldAgo}: Etwas braucht es vielleicht noch.`,
    oldQuiet: (newAgo, oldAgo) =>
      `Das neue wurde ${newAgo} verwendet, dieses zuletzt ${oldAgo}: Es kann sicher stillgelegt werden, wenn nichts seltener läuft.`,
    oldNeverUsed: (newAgo) =>
      `Das neue wurde ${newAgo} verwendet, dieses nie: Es kann sicher stillgelegt werden, wenn sonst nichts es hat.`,
    retireOf: (name) => `Altes Secret von ${name} stilllegen`,
    extend: "Verlängern",
    extending: "Wird verlängert…",
    extendOf: (name) => `Altes Secret von ${name} verlängern`,
    extendHeading: (name) => `Altes Secret von ${name} verlängern`,
    extendHint: "Es kann höchstens noch 30 Tage gelten.",
    extendBy: "Von jetzt an gerechnet gilt es",
  },
  revokedList: {
    verify: "Prüfen, ob das Secret gesperrt ist",
    revokedCaption: "Widerrufene API-Schlüssel",
    revokedAt: "Widerrufen",
    noneRevoked: "Es wurde noch kein Schlüssel widerrufen.",
    pages: "Seiten",
    pageOf: (page, pages) => `Seite ${page} von ${pages}`,
    previous: "Zurück",
    next: "Weiter",
  },
  news: {
    vanished: (name) =>
      `${name} wurde inzwischen widerrufen, von jemand anderem oder in einem anderen Fenster. Der Schlüssel steht unter „Widerrufen“, mit seinem Verlauf.`,
    dismiss: "Verstanden",
  },
};
