import { count } from "./de-count.ts";
import type { keyLifeTexts } from "./en-key-life.ts";

/** Texts for what happens to a key after its creation, in German. Not reviewed by a native speaker. */
export const deKeyLifeTexts: typeof keyLifeTexts = {
  edit: {
    heading: (name) => `${name} bearbeiten`,
    reviewHeading: (name) => `Änderungen an ${name} überprüfen`,
    before: "Vorher",
    after: "Nachher",
    added: "Hinzugefügte Scopes",
    removed: "Entfernte Scopes",
    noChange: "Noch ist nichts geändert.",
    narrowed:
      "Eine Integration hat diesen Schlüssel in den letzten 7 Tagen verwendet. Verlangt sie einen entfernten Scope, wird sie ab ihrem nächsten Token abgewiesen.",
    save: "Änderungen speichern",
    saving: "Wird gespeichert…",
    theirs: "Was jemand anderes inzwischen geändert hat",
    saveOnTop: "Meine Änderungen anwenden",
    saveOnTopHint:
      "Ihre Änderungen werden zusätzlich angewendet. Haben Sie beide dasselbe Feld geändert, gilt Ihres.",
  },
  rotate: {
    heading: "Secret rotieren",
    intro: (name) =>
      `${name} bekommt ein neues Client-Secret; die Client-ID bleibt. Das neue Secret wird einmal gezeigt, im nächsten Schritt.`,
    introSealed: (name) =>
      `${name} bekommt ein neues Secret; die Client-ID bleibt. Das neue Secret wird verschlüsselt und nicht angezeigt.`,
    secrets: "Secrets, die jetzt funktionieren",
    current: "Neuestes",
    worksUntil: "Funktioniert bis",
    created: "Erstellt",
    lastTested: "Zuletzt getestet",
    overlap: "Das alte Secret gilt noch",
    overlaps: {
      0: "endet sofort",
      3600: "1 Stunde",
      86400: "24 Stunden",
      604800: "7 Tage",
      2592000: "30 Tage",
    },
    overlapHints: {
      0: "Für ein Secret, das bekannt geworden oder verloren gegangen ist. Jede Integration, die es noch hat, bekommt ab jetzt kein Token.",
      3600: "Wenn Sie die Integration gleich ändern können.",
      86400: "Zeit, die Integration zu ändern und zu sehen, dass sie funktioniert.",
      604800: "Wenn jemand anderes die Integration ändert.",
      2592000: "Wenn die Integration erst bei der nächsten Wartung geändert werden kann.",
    },
    rotate: "Secret rotieren",
    nextRotateBy: "Nächste Rotation bis",
    nextRotateByHint: "Eine Erinnerung in der Notiz. Der Schlüssel selbst läuft nicht ab.",
    rotating: "Wird rotiert…",
    inProgress:
      "Beide Secrets werden verwendet: Das alte der letzten Rotation funktioniert noch, und eine Integration hat das neue schon verwendet. Legen Sie zuerst das alte Secret still; eine weitere Rotation würde Integrationen aussperren, die eines davon verwenden.",
    lost: "Das Secret wurde rotiert, aber die Antwort mit dem neuen ging verloren. Niemand hat es gesehen, und es kann nicht mehr gezeigt werden. Rotieren Sie noch einmal, um eines zu bekommen, das Sie sehen.",
    lostWithOverlap:
      "Das Secret wurde rotiert, aber die Antwort mit dem neuen ging verloren. Niemand hat es gesehen, und es kann nicht mehr gezeigt werden. Rotieren Sie noch einmal: Das ersetzt das verlorene Secret, und das alte funktioniert bis zu seinem Ende.",
    choiceLocked:
      "Die Antwort auf diese Rotation ging verloren. Sie wird noch einmal genau so angefordert, wie sie gesendet wurde; die Auswahl lässt sich deshalb jetzt nicht ändern.",
    replaceHint:
      "Noch keine Integration hat das neueste Secret verwendet. Wenn Sie jetzt rotieren, wird es durch ein weiteres neues ersetzt; das alte Secret funktioniert bis zu seinem Ende.",
  },
  retire: {
    heading: (name) => `Altes Secret von ${name} stilllegen?`,
    text: (hint) =>
      `Das alte Secret …${hint} bekommt keine Token mehr, sobald Sie es stilllegen. Integrationen, die es noch verwenden, fallen aus. Es würde sonst gelten bis`,
    unused:
      "Noch keine Integration hat das neueste Secret verwendet. Vergewissern Sie sich, dass es eingesetzt ist, bevor Sie das alte stilllegen.",
    onlyTested:
      "Das neueste Secret wurde hier getestet, aber noch keine Integration hat es verwendet. Vergewissern Sie sich, dass es eingesetzt ist, bevor Sie das alte stilllegen.",
    ended: "Das alte Secret ist abgelaufen.",
    retire: "Altes Secret stilllegen",
    retiring: "Wird stillgelegt…",
  },
  revoke: {
    heading: (name) => `${name} widerrufen?`,
    whatStops: (time) =>
      `Er bekommt keine neuen Token ab dem Moment, in dem Sie ihn widerrufen. Token, die er schon hat, können bis ${time} funktionieren. Das lässt sich nicht rückgängig machen.`,
    typeNameBecause: {
      used_recently:
        "Eine Integration hat in den letzten 7 Tagen ein Token mit diesem Schlüssel bekommen und wird stehen bleiben.",
      high_risk:
        "Dieser Schlüssel darf Dinge, die schwer rückgängig zu machen sind. Vergewissern Sie sich, dass es der richtige ist.",
    },
    typeName: (name) => `Geben Sie zur Bestätigung ${name} ein`,
    nameWrong: "Geben Sie den Namen des Schlüssels ein.",
    reasonWrong: "Entfernen Sie Steuerzeichen und Zeichen, die die Textrichtung umkehren.",
    reason: "Grund",
    reasonHint: "Steht im Verlauf des Schlüssels. Freiwillig.",
    revoke: "Schlüssel widerrufen",
    revoking: "Wird widerrufen…",
    isRevoked: (name) => `${name} ist widerrufen`,
    lastTokensEnd: (time) =>
      `Er bekommt keine neuen Token. Die schon ausgestellten enden spätestens um ${time}.`,
    noTokensLeft: "Er bekommt keine Token, und die ausgestellten sind abgelaufen.",
  },
  lostAnswer: {
    heading: "Wurde der Schlüssel erstellt?",
    looking: "Die Antwort des Dienstes ging verloren. Es wird nachgesehen, ob der Schlüssel da ist…",
    made: (name) =>
      `${name} wurde erstellt, aber die Antwort mit dem Client-Secret ging verloren. Niemand hat das Secret gesehen, und es kann nicht mehr gezeigt werden. Rotieren Sie es für ein neues, oder widerrufen Sie den Schlüssel.`,
    notMade: (name) =>
      `Die Antwort des Dienstes ging verloren, und er führt keinen neuen Schlüssel namens ${name}. Sehen Sie gleich noch einmal nach, da die Anfrage noch unterwegs sein kann, oder senden Sie sie erneut.`,
    lookAgain: "Noch einmal nachsehen",
    sendAgain: "Erneut senden",
  },
  activity: {
    heading: "Aktivität",
    search: "Nach Schlüssel oder Person suchen",
    type: "Was geschah",
    allTypes: "Alles",
    none: "Nichts passt.",
    copy: "Angezeigtes als CSV kopieren",
    notOffered:
      "Der Dienst listet nicht auf, was mit allen Schlüsseln geschah. Das Menü jedes Schlüssels hat seinen eigenen Verlauf.",
    columns: {
      time: "Zeit",
      key: "Schlüssel",
      person: "Wer",
      event: "Ereignis",
      details: "Einzelheiten",
    },
  },
  history: {
    heading: (name) => `Verlauf von ${name}`,
    loading: "Verlauf wird geladen…",
    denied:
      "Der Verlauf ist nicht verfügbar: Der Scope account.audit-log.view wurde verweigert, als diese App installiert wurde. Ein Administrator kann ihn in Managers App Library gewähren.",
    types: {
      CREATED: "Erstellt",
      UPDATED: "Bearbeitet",
      ROTATED: "Secret rotiert",
      OVERLAP_MOVED: "Ende des alten Secrets verschoben",
      SECRET_ENDED: "Secret beendet",
      REVOKED: "Widerrufen",
    },
    secretEnds: {
      retired: "Altes Secret stillgelegt",
      expired: "Altes Secret abgelaufen",
      replaced: "Secret ersetzt",
      revoked: "Secret mit seinem Schlüssel beendet",
    },
    secret: (hint) => `Client-Secret …${hint}`,
    rotatedSecrets: (hint, oldHint) => `Neues Client-Secret …${hint}, altes …${oldHint}`,
    replacedSecrets: (hint, oldHint) => `Neues Client-Secret …${hint} statt …${oldHint}`,
    moved: (before, after) => `Funktioniert bis: ${before} → ${after}`,
    changed: {
      name: (before, after) => `Name: ${before} → ${after}`,
      description: (before, after) => `Beschreibung: ${before} → ${after}`,
    },
    scopesAdded: (scopes) => `Hinzugefügte Scopes: ${scopes}`,
    scopesRemoved: (scopes) => `Entfernte Scopes: ${scopes}`,
    overlap: (hours) =>
      hours === 0
        ? "Das alte Secret endete sofort."
        : `Überlappung: ${hours < 48 ? count(hours, "1 Stunde", `${hours} Stunden`) : `${hours / 24} Tage`}.`,
    replaced: "Ein Secret ersetzt, das keine Integration verwendet hatte.",
    showOlder: "Ältere anzeigen",
    reason: (reason) => `Grund: ${reason}`,
  },
  verifyRevocation: {
    heading: "Prüfen, ob das Secret gesperrt ist",
    intro:
      "Fügen Sie das widerrufene Client-Secret ein. Damit wird ein Token angefordert; nichts davon wird aufbewahrt.",
    check: "Prüfen",
    checking: "Wird geprüft…",
    refused:
      "Widerrufen: Dieses Client-Secret bekommt keine Token (invalid_client). Ein falsch eingegebenes Secret wird genauso abgewiesen; vergewissern Sie sich, dass es das richtige ist.",
    revoked: (hint) =>
      `Widerrufen: Dieses Client-Secret erhält keine Token (invalid_client). Es endet auf …${hint} wie das widerrufene; der Rest wurde nicht verglichen.`,
    otherSecret: (hints) =>
      `Dieses Secret wurde abgelehnt, galt aber nicht, als der Schlüssel widerrufen wurde. Fügen Sie eines ein, das auf ${hints} endet.`,
    works:
      "Dieses Client-Secret bekommt noch Token. Prüfen Sie, ob es zu diesem Schlüssel gehört; wenn ja, wenden Sie sich an den Trackunit-Support.",
    unknown: "Das zeigt nicht, ob der Schlüssel gesperrt ist:",
  },
};
