import type { helpTexts } from "./en-help.ts";

/** What is explained where the question arises, in German. Not reviewed by a native speaker. */
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
      token: {
        question: "Was ist ein Access-Token?",
        answer:
          "Das, was eine Integration bei jedem Aufruf von Trackunits APIs mitsendet. Es gilt 20 Minuten und kann weiter gelten, wenn der Schlüssel inzwischen widerrufen wird. Läuft es ab, fordert die Integration mit ihrem Client-Secret das nächste an.",
      },
    },
  },
};
