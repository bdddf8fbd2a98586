import { count } from "./de-count.ts";
import type { formTexts } from "./en-form.ts";

/** The form of a key, its review and the one-time view, in German. Not reviewed by a native speaker. */
export const deFormTexts: typeof formTexts = {
  form: {
    heading: "API-Schlüssel erstellen",
    name: "Name",
    nameHint: "Was diesen Schlüssel verwendet, z. B. „ERP-Anbindung“.",
    description: "Beschreibung",
    descriptionHint: "Wofür die Integration da ist, oder was sonst wissenswert ist. Freiwillig.",
    note: "Notiz zum Verantwortlichen",
    noteHint:
      "Wen man fragt und wann das Secret rotiert werden soll. Steht als Zeilen in der Beschreibung; der Schlüssel funktioniert auch nach dem Datum.",
    owner: "Verantwortlich",
    system: "System",
    rotateBy: "Rotieren bis",
    scopes: "Erlaubte Scopes",
    scopesHint: "Token dieses Schlüssels können, was Sie hier wählen, und nichts anderes.",
    searchScopes: "Scopes suchen",
    scopesLoading: "Scopes werden geladen…",
    scopesFailed: "Die Scopes können nicht geladen werden.",
    noScopeMatch: "Kein Scope passt.",
    picked: (value) => count(value, "1 Scope gewählt", `${value} Scopes gewählt`),
    notGrantable: "Sie haben diesen Scope nicht und können ihn daher keinem Schlüssel geben.",
    cancel: "Abbrechen",
    review: "Überprüfen",
    problems: {
      name: {
        empty: "Geben Sie dem Schlüssel einen Namen.",
        too_long: "Ein Name kann 100 Zeichen haben.",
        control_characters: "Ein Name kann keine Zeilenumbrüche oder Steuerzeichen haben.",
        bidi_override: "Ein Name kann keine Zeichen haben, die die Textrichtung umkehren.",
        invisible: "Ein Name braucht Zeichen, die man sieht.",
        taken: "Ein anderer aktiver Schlüssel hat diesen Namen. Wählen Sie einen anderen.",
      },
      description: {
        too_long: "Eine Beschreibung kann 500 Zeichen haben, die Notiz eingeschlossen.",
        control_characters: "Eine Beschreibung kann keine Steuerzeichen haben.",
        bidi_override: "Eine Beschreibung kann keine Zeichen haben, die die Textrichtung umkehren.",
      },
      allowedScopes: {
        none: "Wählen Sie mindestens einen Scope.",
        too_many: "Ein Schlüssel kann 100 Scopes haben.",
        unknown_scope: "Der Dienst kennt einen dieser Scopes nicht mehr. Wählen Sie sie neu.",
      },
    },
  },
  review: {
    heading: "Neuen Schlüssel überprüfen",
    notNoted: "Nichts",
    willBeAble: (name) => `Wer das Client-Secret von ${name} hat, kann Access-Token für all das bekommen.`,
    once: "Das Client-Secret wird einmal gezeigt, gleich nach diesem Schritt.",
    back: "Zurück",
    create: "Schlüssel erstellen",
    creating: "Schlüssel wird erstellt…",
  },
  credentials: {
    heading: "Speichern Sie Ihr Client-Secret",
    warning:
      "Das Client-Secret wird nur dieses eine Mal gezeigt. Speichern Sie es dort, wo die Integration es liest, etwa in einem Secret-Manager.",
    clientId: "Client-ID",
    clientSecret: "Client-Secret",
    copyClientId: "Client-ID kopieren",
    copyClientSecret: "Client-Secret kopieren",
    testToken: "Token testen",
    done: "Fertig",
    closeQuestion:
      "Sie haben das Client-Secret nicht kopiert. Sobald dies geschlossen ist, kann es nicht mehr gezeigt werden.",
    stay: "Offen lassen",
    closeAnyway: "Trotzdem schließen",
  },
  dialog: { close: "Schließen" },
};
