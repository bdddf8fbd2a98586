import { count } from "./de-count.ts";
import type { healthTexts } from "./en-health.ts";

/** Texts of the list’s filters, of reassigning keys and of what is worth a look at a key, in German. Not reviewed by a native speaker. */
export const deHealthTexts: typeof healthTexts = {
  filter: {
    label: "Schlüssel filtern",
    all: "Alle Schlüssel",
    owners: "Verantwortlich",
    systems: "System",
  },
  reassign: {
    open: "Übertragen",
    heading: (owner) => `Schlüssel von ${owner} übertragen`,
    newOwner: "Künftig verantwortlich",
    hint: "Die Notiz jedes Schlüssels nennt dann, wer künftig verantwortlich ist. Sonst ändert sich nichts.",
    required: "Geben Sie ein, wer sie übernimmt.",
    keys: "Zu übertragende Schlüssel",
    confirm: (value) => count(value, "1 Schlüssel übertragen", `${value} Schlüssel übertragen`),
    sending: "Wird übertragen…",
    failed: (value) =>
      count(
        value,
        "1 Schlüssel wurde nicht übertragen. Versuchen Sie es noch einmal.",
        `${value} Schlüssel wurden nicht übertragen. Versuchen Sie es noch einmal.`,
      ),
  },
  health: {
    label: "Einen Blick wert",
    chips: {
      refused: (value) => `${value} abgelehnt`,
      overdue: (value) => `${value} überfällig`,
      left: (value) => `${value}, deren Ersteller nicht mehr da ist`,
      unused: (value) => `${value} seit 90 Tagen ungenutzt`,
      wide: (value) => `${value} mit mehr Scopes als nötig`,
    },
    overdue: (date) => `Laut Notiz sollte sein Secret bis ${date} rotiert werden.`,
    left: (creator) =>
      `${creator} hat ihn erstellt und ist nicht mehr im Konto, und seine Notiz nennt niemanden, der verantwortlich ist.`,
    unusedSince: (date) => `Seit ${date} hat ihn keine Integration verwendet.`,
    neverUsed: (date) => `Seit seiner Erstellung am ${date} hat ihn keine Integration verwendet.`,
    wide: (scopes) => `Keine Integration hat je ${scopes} angefordert.`,
    allow: "Erlauben",
    rotateOf: (name) => `Secret von ${name} rotieren`,
    revokeOf: (name) => `${name} widerrufen`,
    editOf: (name) => `${name} bearbeiten`,
    allowOf: (scopes, name) => `${scopes} für ${name} erlauben`,
  },
  refusals: {
    heading: "In den letzten 7 Tagen abgelehnt",
    when: (value, since, ago) =>
      count(
        value,
        `Eine Token-Anfrage wurde ${ago} abgelehnt.`,
        `Token-Anfragen wurden seit ${since} ${value}-mal abgelehnt, zuletzt ${ago}.`,
      ),
    usedSince: "Seitdem hat eine Integration ein Token erhalten.",
    reasons: {
      wrong_secret: "Ihr Secret gehört zu keinem aktiven Schlüssel dieses Kontos.",
      retired_secret: (hint) => `Ihr Secret war das alte …${hint}, das nicht mehr gilt.`,
      other_keys_secret: (hint, name) => `Ihr Secret war …${hint} von ${name}.`,
      scope_not_allowed: (scopes) => `Sie verlangte Scopes, die nicht erlaubt sind: ${scopes}.`,
      malformed_scope: "Sie verlangte Scopes, die nicht erlaubt oder falsch geschrieben sind.",
      revoked: "Etwas verwendet diesen Schlüssel noch, obwohl er widerrufen ist.",
      padded_secret: (difference) =>
        `Ihr Secret war das richtige, aber mit ${difference}. Entfernen Sie das, wo es gespeichert ist; der Schlüssel kann bleiben, wie er ist.`,
      padded_ended_secret: (difference) =>
        `Ihr Secret war damals das richtige, aber mit ${difference}. Es gilt nicht mehr: Speichern Sie stattdessen das neueste.`,
      unknown: "Der Dienst nennt einen Grund, den diese Seite nicht kennt.",
    },
    anotherKey: "einem anderen Schlüssel",
    storeNewest: (hint) =>
      `Speichern Sie das neueste Secret, …${hint}, wo es gelesen wird; rotieren Sie, wenn es niemand hat.`,
    compare: (hint) => `Vergleichen Sie die letzten vier Zeichen mit …${hint}.`,
    differences: {
      space: "einem Leerzeichen davor oder dahinter",
      line_break: "einem Zeilenumbruch davor oder dahinter",
      tab: "einem Tabulator davor oder dahinter",
      escaped_line_break: "„\\n“ oder Ähnlichem dahinter",
      wrapped: "einem Zeilenumbruch darin",
      byte_order_mark: "einem Byte Order Mark davor",
      invisible_character: "einem unsichtbaren Zeichen darin",
      quotes: "Anführungszeichen darum",
      brackets: "Klammern darum",
      punctuation: "einem Satzzeichen dahinter",
      percent_encoding: "prozentkodierten Zeichen",
      base64: "Base64 darum",
      basic: "der Client-ID davor, kodiert wie für einen Basic-Header",
      client_id: "der Client-ID davor",
      variable_name: "dem Namen einer Variablen davor",
      several: "mehrerem darum, etwa Anführungszeichen und einem Zeilenumbruch",
      unknown: "etwas darum",
    },
  },
};
