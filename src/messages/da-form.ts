import { count } from "./da-count.ts";
import type { formTexts } from "./en-form.ts";

/** The form of a key, its review and the one-time view, in Danish. Not reviewed by a native speaker. */
export const daFormTexts: typeof formTexts = {
  form: {
    heading: "Opret API-nøgle",
    name: "Navn",
    nameHint: "Hvad bruger nøglen, f.eks. »ERP-integration«.",
    description: "Beskrivelse",
    descriptionHint: "Hvad integrationen er til, eller andet, der er værd at vide. Valgfri.",
    note: "Ejerens note",
    noteHint:
      "Hvem man skal spørge, og hvornår hemmeligheden skal roteres. Gemmes som linjer i beskrivelsen; nøglen virker også efter datoen.",
    owner: "Ejer",
    system: "System",
    rotateBy: "Roter senest",
    scopes: "Tilladte scopes",
    scopesHint: "Nøglens tokens kan det, du vælger her, og intet andet.",
    searchScopes: "Søg i scopes",
    scopesLoading: "Henter scopes…",
    scopesFailed: "Scopes kan ikke hentes.",
    noScopeMatch: "Intet scope passer.",
    picked: (value) => count(value, "1 scope valgt", `${value} scopes valgt`),
    notGrantable: "Du har ikke dette scope, så du kan ikke give det til en nøgle.",
    cancel: "Annuller",
    review: "Gennemse",
    problems: {
      name: {
        empty: "Giv nøglen et navn.",
        too_long: "Et navn kan højst have 100 tegn.",
        control_characters: "Et navn kan ikke have linjeskift eller kontroltegn.",
        bidi_override: "Et navn kan ikke have tegn, der vender tekstens retning.",
        invisible: "Et navn skal have tegn, der kan ses.",
        taken: "En anden aktiv nøgle har dette navn. Vælg et andet.",
      },
      description: {
        too_long: "En beskrivelse kan højst have 500 tegn, ejerens note medregnet.",
        control_characters: "En beskrivelse kan ikke have kontroltegn.",
        bidi_override: "En beskrivelse kan ikke have tegn, der vender tekstens retning.",
      },
      allowedScopes: {
        none: "Vælg mindst ét scope.",
        too_many: "En nøgle kan højst have 100 scopes.",
        unknown_scope: "Tjenesten kender ikke længere et af disse scopes. Vælg dem igen.",
      },
    },
  },
  review: {
    heading: "Gennemse den nye nøgle",
    notNoted: "Intet",
    willBeAble: (name) => `Den, der har client secret for ${name}, kan få access tokens til alt dette.`,
    once: "Client secret vises én gang, lige efter dette trin.",
    back: "Tilbage",
    create: "Opret nøgle",
    creating: "Opretter nøglen…",
  },
  credentials: {
    heading: "Gem din client secret",
    warning:
      "Det er den eneste gang, client secret vises. Gem den, hvor integrationen læser den, f.eks. i en secret manager.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    copyClientId: "Kopiér Client ID",
    copyClientSecret: "Kopiér Client secret",
    testToken: "Test token",
    done: "Færdig",
    closeQuestion: "Du har ikke kopieret client secret. Når dette er lukket, kan den ikke vises igen.",
    stay: "Hold den åben",
    closeAnyway: "Luk alligevel",
  },
  dialog: { close: "Luk" },
};
