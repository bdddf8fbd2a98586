import type { helpTexts } from "./en-help.ts";

/** Texts of the inline help, in Danish. Not reviewed by a native speaker. */
export const daHelpTexts: typeof helpTexts = {
  help: {
    questions: {
      key: {
        question: "Hvad er en API-nøgle?",
        answer:
          "En nøgle er et login til et program. Med dens Client ID og client secret får en integration access tokens fra Trackunit, uden at nogen logger ind. Den tilhører kontoen, ikke dig, og virker, til den tilbagekaldes.",
      },
      scope: {
        question: "Hvad er et scope?",
        answer:
          "Et scope er én ting, som et token må, f.eks. asset.view, der læser maskiner. En nøgle får de scopes, du tillader her. En integration kan bede om færre, aldrig om andre.",
      },
      overlap: {
        question: "Hvad er et overlap?",
        answer:
          "Så længe virker begge client secrets, den gamle og den nye. Integrationen kører altså videre, mens nogen sætter den nye client secret ind. Derefter får den gamle ingen tokens mere.",
      },
    },
  },
};
