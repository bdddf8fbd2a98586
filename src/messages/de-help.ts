import type { helpTexts } from "./en-help.ts";

/** Texts of the inline help, in German. Not reviewed by a native speaker. */
export const deHelpTexts: typeof helpTexts = {
  help: {
    questions: {
      key: {
        question: "Was ist ein API-Schlüssel?",
        answer:
          "Ein Schlüssel ist eine Anmeldung für ein Programm. Mit seiner Client-ID und seinem Client-Secret bekommt eine Integration Access-Token von Trackunit, ohne dass sich jemand anmeldet. Er gehört dem Konto, nicht Ihnen, und funktioniert, bis er widerrufen wird.",
      },
      scope: {
        question: "Was ist ein Scope?",
        answer:
          "Ein Scope ist eine Sache, die ein Token darf, etwa asset.view, das Maschinen liest. Ein Schlüssel bekommt die Scopes, die Sie hier erlauben. Eine Integration kann weniger verlangen, nie andere.",
      },
      overlap: {
        question: "Was ist eine Überlappung?",
        answer:
          "So lange funktionieren beide Secrets, das alte und das neue. Die Integration läuft also weiter, während jemand das neue Secret einsetzt. Danach bekommt das alte keine Token mehr.",
      },
    },
  },
};
