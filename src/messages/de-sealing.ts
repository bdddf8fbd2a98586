import type { sealingTexts } from "./en-sealing.ts";

/** Texts of handing over a secret that was encrypted for somebody else, in German. Not reviewed by a native speaker. */
export const deSealingTexts: typeof sealingTexts = {
  secretUser: {
    label: "Wer verwendet das Secret?",
    me: "Ich",
    meHint: "Es wird Ihnen einmal angezeigt, und Sie speichern es, wo die Integration es liest.",
    someoneElse: "Jemand anderes",
    someoneElseHint:
      "Es wird auf dieser Seite für diese Person verschlüsselt. Sie senden einen Text, den nur sie öffnen kann.",
    asLastTime: "Das letzte Secret wurde für diesen Schlüssel verschlüsselt.",
  },
  recipients: {
    hint: "Lassen Sie sich den öffentlichen age-Schlüssel geben, eine Zeile, die mit age1 beginnt. Er entsteht mit age-keygen -o key.txt oder einem anderen age-Werkzeug; die Datei bleibt dort.",
    label: (number) => (number === 1 ? "Öffentlicher Schlüssel" : `Öffentlicher Schlüssel ${number}`),
    fingerprint: "Fingerabdruck",
    compare:
      "Vergleichen Sie den Fingerabdruck am Telefon: Hat jemand den Schlüssel unterwegs vertauscht, könnte er den Text öffnen.",
    add: "Weiteren öffentlichen Schlüssel hinzufügen",
    remove: (number) => `Öffentlichen Schlüssel ${number} entfernen`,
    problems: {
      empty: "Geben Sie den öffentlichen Schlüssel ein.",
      private_key:
        "Das ist ein privater Schlüssel, den niemand sonst haben darf. Bitten Sie um ein neues Paar und um die Zeile, die mit age1 beginnt.",
      ssh_key: "Das ist ein SSH-Schlüssel. Bitten Sie um einen, der mit age1 beginnt.",
      other_kind:
        "Diese Art von age-Schlüssel geht hier nicht. Bitten Sie um einen, der mit age-keygen erzeugt wurde.",
      capitals: "Ein öffentlicher Schlüssel hat keine Großbuchstaben. Lassen Sie ihn noch einmal senden.",
      several:
        "Das sind mehrere Schlüssel. Geben Sie hier einen ein, und fügen Sie für jeden anderen ein Feld hinzu.",
      typo: "In diesem Schlüssel ist ein Tippfehler. Lassen Sie ihn noch einmal senden.",
      not_age: "Ein öffentlicher Schlüssel beginnt mit age1.",
      repeated: "Dieser Schlüssel steht schon da.",
    },
  },
  sealed: {
    heading: "Senden Sie diese verschlüsselten Zugangsdaten",
    intro: (name) =>
      `Das Secret von „${name}“ wurde verschlüsselt und wird nicht angezeigt. Senden Sie den verschlüsselten Text, wie Sie möchten: Nur der private Schlüssel des Empfängers öffnet ihn.`,
    works: "Mit diesem Secret wurde ein Test-Token ausgestellt: Es funktioniert.",
    notTested: "Mit diesem Secret wurde kein Test-Token ausgestellt.",
    text: "Verschlüsselter Text",
    sealedFor: "Verschlüsselt für den Schlüssel mit dem Fingerabdruck",
    copyText: "Verschlüsselten Text kopieren",
    command: "Der Text wird als sealed.txt gespeichert und geöffnet mit",
    copyCommand: "Befehl kopieren",
    oldSecret: (hint) => `Das alte Secret …${hint} funktioniert bis`,
    another: "Auch für jemand anderen verschlüsseln",
    seal: "Verschlüsseln",
    show: "Secret stattdessen anzeigen",
    showQuestion:
      "Secret anzeigen? Die Notiz des Schlüssels sagt dann nicht mehr, für wen es verschlüsselt wurde; im Verlauf bleibt, wer das geändert hat.",
    showAnyway: "Secret anzeigen",
    closeQuestion:
      "Sie haben den verschlüsselten Text nicht kopiert. Nach dem Schließen lässt sich das Secret nur ersetzen, nicht noch einmal verschlüsseln.",
  },
};
