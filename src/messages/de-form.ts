import { ALLOWED_SCOPES_MAX, DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from "../contract/limits.ts";
import { count } from "./de-count.ts";
import type { formTexts } from "./en-form.ts";

/** Texts of the key form, its review and the one-time view, in German. Not reviewed by a native speaker. */
export const deFormTexts: typeof formTexts = {
  form: {
    heading: "API-Schlüssel erstellen",
    availability:
      "Trackunit führt API Tokens V2 schrittweise ein. Prüfen Sie, ob das System, das Sie anbinden, sie unterstützt.",
    name: "Name",
    nameHint: "Was diesen Schlüssel verwendet, z. B. „ERP-Anbindung“.",
    description: "Beschreibung",
    descriptionHint: "Wofür der Schlüssel verwendet wird und was ausfällt, wenn er widerrufen wird.",
    note: "Zuständigkeit, System, Rotieren bis (optional)",
    noteHint: "Sichtbar für alle, die Schlüssel verwalten. Der Schlüssel funktioniert auch nach dem Datum.",
    owner: "Verantwortlich",
    system: "System",
    rotateBy: "Rotieren bis",
    scopes: "Was darf der Schlüssel?",
    scopesHint: "Token für diesen Schlüssel dürfen nur, was Sie hier auswählen.",
    searchScopes: "Scopes suchen",
    scopeList: "Scopes",
    scopesLoading: "Scopes werden geladen…",
    scopesFailed: "Die Scopes können nicht geladen werden.",
    noScopeMatch: "Kein Scope passt.",
    picked: (value) => count(value, "1 Scope gewählt", `${value} Scopes gewählt`),
    notGrantable: "Sie haben diesen Scope nicht und können ihn daher keinem Schlüssel geben.",
    cancel: "Abbrechen",
    review: "Überprüfen",
    discardQuestion: "Eingaben verwerfen?",
    discard: "Verwerfen",
    keepEditing: "Weiter bearbeiten",
    problems: {
      name: {
        empty: "Geben Sie einen Namen ein.",
        too_long: `Verwenden Sie höchstens ${NAME_MAX_LENGTH} Zeichen.`,
        control_characters: "Entfernen Sie Zeilenumbrüche und Steuerzeichen aus dem Namen.",
        bidi_override: "Entfernen Sie die Zeichen, die die Textrichtung umkehren.",
        invisible: "Verwenden Sie mindestens ein sichtbares Zeichen.",
        taken: "Ein anderer aktiver Schlüssel hat diesen Namen. Wählen Sie einen anderen.",
      },
      description: {
        empty: "Geben Sie ein, wofür der Schlüssel verwendet wird.",
        too_long: `Verwenden Sie höchstens ${DESCRIPTION_MAX_LENGTH} Zeichen, die Zuständigkeit eingeschlossen.`,
        control_characters: "Entfernen Sie Steuerzeichen aus der Beschreibung.",
        bidi_override: "Entfernen Sie die Zeichen, die die Textrichtung umkehren.",
      },
      rotateBy: {
        past: "Wählen Sie heute oder ein späteres Datum.",
        invalid: "Geben Sie ein vollständiges Datum an, das es gibt, oder leeren Sie das Feld.",
      },
      allowedScopes: {
        none: "Wählen Sie mindestens einen Scope.",
        too_many: `Wählen Sie höchstens ${ALLOWED_SCOPES_MAX} Scopes.`,
        unknown_scope: "Einen dieser Scopes gibt es nicht mehr. Wählen Sie sie neu aus.",
      },
    },
  },
  review: {
    heading: "Neuen Schlüssel überprüfen",
    notNoted: "Keine",
    willBeAble: (name) => `Wer das Client-Secret von ${name} hat, kann Access-Token für all das bekommen.`,
    once: "Das Client-Secret wird einmal gezeigt, gleich nach diesem Schritt.",
    back: "Zurück",
    create: "Schlüssel erstellen",
    creating: "Schlüssel wird erstellt…",
  },
  credentials: {
    oldSecret: (hint) =>
      `Setzen Sie dieses Secret in der Integration ein, und legen Sie dann das alte in der Liste still. Das alte Secret …${hint} gilt bis`,
    heading: "Speichern Sie Ihr Client-Secret",
    warning: (name) => `Speichern Sie das Client-Secret von „${name}“. Es wird nur jetzt gezeigt.`,
    care: "Bewahren Sie es wie ein Passwort in einem Secret-Speicher auf. Senden Sie es nur über HTTPS; es gehört nie in eine Webseite, eine mobile App oder ein Protokoll.",
    clientId: "Client-ID",
    clientSecret: "Client-Secret",
    copyClientId: "Client-ID kopieren",
    copyClientSecret: "Client-Secret kopieren",
    both: "Client-ID und Secret als .env",
    copyBoth: "Beides als .env kopieren",
    testToken: "Zugangsdaten testen",
    done: "Fertig",
    closeQuestion:
      "Sie haben das Client-Secret nicht kopiert. Nach dem Schließen lässt es sich nur noch ersetzen, nicht mehr anzeigen.",
    stay: "Offen lassen",
    closeAnyway: "Trotzdem schließen",
    sealingFailed:
      "Dieses Secret konnte nicht für jemand anderen verschlüsselt werden, deshalb wird es Ihnen angezeigt. Speichern Sie es, oder rotieren Sie noch einmal, um es erneut zu versuchen.",
  },
  dialog: { close: "Schließen" },
};
