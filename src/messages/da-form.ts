import { ALLOWED_SCOPES_MAX, DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from "../contract/limits.ts";
import { count } from "./da-count.ts";
import type { formTexts } from "./en-form.ts";

/** Texts of the key form, its review and the one-time view, in Danish. Not reviewed by a native speaker. */
export const daFormTexts: typeof formTexts = {
  form: {
    heading: "Opret API-nøgle",
    availability:
      "Trackunit udruller API Tokens V2 gradvist. Tjek, at det system, du forbinder, understøtter dem.",
    name: "Navn",
    nameHint: "Hvad bruger nøglen, f.eks. »ERP-integration«.",
    description: "Beskrivelse",
    descriptionHint: "Hvad nøglen bruges til, og hvad der stopper, hvis den tilbagekaldes.",
    note: "Ejer, system, roter senest (valgfrit)",
    noteHint: "Vises for alle, der administrerer nøgler. Nøglen virker også efter datoen.",
    owner: "Ejer",
    system: "System",
    rotateBy: "Roter senest",
    scopes: "Hvad må nøglen?",
    scopesHint: "Nøglens tokens kan kun det, du vælger her.",
    searchScopes: "Søg i scopes",
    scopeList: "Scopes",
    scopesLoading: "Henter scopes…",
    scopesFailed: "Scopes kan ikke hentes.",
    noScopeMatch: "Intet scope passer.",
    picked: (value) => count(value, "1 scope valgt", `${value} scopes valgt`),
    notGrantable: "Du har ikke dette scope, så du kan ikke give det til en nøgle.",
    cancel: "Annuller",
    review: "Gennemse",
    discardQuestion: "Vil du kassere det, du har indtastet?",
    discard: "Kassér",
    keepEditing: "Fortsæt redigering",
    problems: {
      name: {
        empty: "Skriv et navn.",
        too_long: `Brug højst ${NAME_MAX_LENGTH} tegn.`,
        control_characters: "Fjern linjeskift og kontroltegn fra navnet.",
        bidi_override: "Fjern de tegn, der vender tekstens retning.",
        invisible: "Brug mindst ét synligt tegn.",
        taken: "En anden aktiv nøgle har dette navn. Vælg et andet.",
      },
      description: {
        empty: "Skriv, hvad nøglen bruges til.",
        too_long: `Brug højst ${DESCRIPTION_MAX_LENGTH} tegn, ejerens note medregnet.`,
        control_characters: "Fjern kontroltegn fra beskrivelsen.",
        bidi_override: "Fjern de tegn, der vender tekstens retning.",
      },
      rotateBy: {
        past: "Vælg i dag eller en senere dato.",
        invalid: "Angiv en hel dato, der findes, eller ryd feltet.",
      },
      allowedScopes: {
        none: "Vælg mindst ét scope.",
        too_many: `Vælg højst ${ALLOWED_SCOPES_MAX} scopes.`,
        unknown_scope: "Et af disse scopes findes ikke længere. Vælg dem igen.",
      },
    },
  },
  review: {
    heading: "Gennemse den nye nøgle",
    notNoted: "Ingen",
    willBeAble: (name) => `Den, der har client secret for ${name}, kan få access tokens til alt dette.`,
    once: "Client secret vises én gang, lige efter dette trin.",
    back: "Tilbage",
    create: "Opret nøgle",
    creating: "Opretter nøglen…",
  },
  credentials: {
    oldSecret: (hint) =>
      `Sæt denne client secret ind i integrationen, og deaktiver derefter den gamle fra listen. Den gamle client secret …${hint} virker til`,
    heading: "Gem din client secret",
    warning: (name) => `Gem client secret for »${name}«. Den vises kun nu.`,
    care: "Gem den i et secret store som en adgangskode. Send den kun over HTTPS, og læg den aldrig i en webside, en mobilapp eller en log.",
    clientId: "Client ID",
    clientSecret: "Client secret",
    copyClientId: "Kopiér Client ID",
    copyClientSecret: "Kopiér Client secret",
    both: "Client ID og client secret som .env",
    copyBoth: "Kopiér begge som .env",
    testToken: "Test token",
    done: "Færdig",
    closeQuestion:
      "Du har ikke kopieret client secret. Når dette er lukket, kan den kun udskiftes, ikke vises igen.",
    stay: "Hold den åben",
    closeAnyway: "Luk alligevel",
    sealingFailed:
      "Denne client secret kunne ikke krypteres til en anden, så den vises for dig. Gem den, eller roter igen for at prøve en gang til.",
  },
  dialog: { close: "Luk" },
};
