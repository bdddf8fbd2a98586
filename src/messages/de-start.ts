import type { startTexts } from "./en-start.ts";

/** Texts shown before the page or in place of it, in German. Not reviewed by a native speaker. */
export const deStartTexts: typeof startTexts = {
  loadFailure: {
    text: "Ein Teil dieser App konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut. Gelingt auch das nicht, schließen Sie offene Dialoge und laden Sie die Seite neu.",
    retry: "Erneut versuchen",
  },
  crash: {
    heading: "API Keys ist stehen geblieben",
    text: "Etwas in dieser App ist kaputtgegangen. Laden Sie die Seite neu.",
    reload: "Neu laden",
  },
};
