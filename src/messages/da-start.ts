import type { startTexts } from "./en-start.ts";

/** Texts shown before the page or in place of it, in Danish. Not reviewed by a native speaker. */
export const daStartTexts: typeof startTexts = {
  loadFailure: {
    text: "En del af appen kunne ikke indlæses. Tjek forbindelsen, og prøv igen. Hvis det heller ikke lykkes, så luk åbne dialoger, og genindlæs siden.",
    retry: "Prøv igen",
  },
  crash: {
    heading: "API Keys gik i stå",
    text: "Noget i denne app gik i stykker. Genindlæs siden.",
    reload: "Genindlæs",
  },
};
