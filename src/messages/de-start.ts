import type { startTexts } from "./en-start.ts";

/** Texts shown before the page or in place of it, in German. Not reviewed by a native speaker. */
export const deStartTexts: typeof startTexts = {
  managerFailures: {
    timeout:
      "Manager hat dieser App nicht rechtzeitig ein Token gegeben. Versuchen Sie es erneut, oder laden Sie Manager neu.",
    invalid_answer: "Manager hat etwas geantwortet, das diese App nicht versteht. Laden Sie Manager neu.",
    not_in_manager:
      "API Keys läuft in Trackunit Manager. Öffnen Sie Manager und dann Administration → API Keys.",
    insecure:
      "Manager hat einen Dienst ohne HTTPS genannt. Es wurde nichts an ihn gesendet. Wenden Sie sich an Ihren Administrator.",
    heading: "Keine Verbindung zu Manager",
    tryAgain: "Erneut versuchen",
  },
  loadFailure: {
    text: "Ein Teil dieser App konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.",
    retry: "Erneut versuchen",
  },
  crash: {
    heading: "API Keys ist stehen geblieben",
    text: "Etwas in dieser App ist kaputtgegangen. Laden Sie die Seite neu.",
    reload: "Neu laden",
  },
};
