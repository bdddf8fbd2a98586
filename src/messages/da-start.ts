import type { startTexts } from "./en-start.ts";

/** Texts shown before the page or in place of it, in Danish. Not reviewed by a native speaker. */
export const daStartTexts: typeof startTexts = {
  managerFailures: {
    timeout: "Manager gav ikke denne app et token i tide. Prøv igen, eller genindlæs Manager.",
    invalid_answer: "Manager svarede noget, som denne app ikke forstår. Genindlæs Manager.",
    not_in_manager:
      "API Keys kører inde i Trackunit Manager. Åbn Manager og derefter Administration → API Keys.",
    insecure: "Manager angav en tjeneste uden HTTPS. Intet blev sendt til den. Kontakt din administrator.",
    heading: "Ingen forbindelse til Manager",
    tryAgain: "Prøv igen",
  },
  loadFailure: {
    text: "En del af appen kunne ikke indlæses. Tjek forbindelsen, og prøv igen.",
    retry: "Prøv igen",
  },
  crash: {
    heading: "API Keys gik i stå",
    text: "Noget i denne app gik i stykker. Genindlæs siden.",
    reload: "Genindlæs",
  },
};
