import { count } from "./da-count.ts";
import type { pageTexts } from "./en-page.ts";

/** Page texts of the first screen, in Danish. Not reviewed by a native speaker. */
export const daPageTexts: typeof pageTexts = {
  page: {
    heading: "API-nøgler",
    create: "Opret API-nøgle",
    activeKeys: (active, limit) => `${active} af ${limit} aktive nøgler`,
    limitReached: (limit) =>
      `I har nået grænsen på ${limit} aktive nøgler. Tilbagekald en, I ikke længere bruger.`,
    readOnly:
      "Du kan se nøglerne, men ikke ændre dem: Du har ikke scopet account.api-key.manage. Spørg en administrator af kontoen.",
    lastPlace: "1 nøgle tilbage. Hold pladsen fri, så du kan udskifte en nøgle uden afbrydelse.",
    search: "Søg i nøgler",
    loading: "Henter API-nøgler…",
    found: (value) => count(value, "1 nøgle fundet", `${value} nøgler fundet`),
    noMatch: (search) => `Ingen nøgle passer til »${search}«.`,
    noMatchFilter: "Ingen nøgle passer til dette filter.",
    clearSearch: "Ryd søgning",
    clearFilter: "Ryd filter",
    show: "Vis",
    active: "Aktive",
    revoked: "Tilbagekaldte",
    connecting: "Forbinder til Manager…",
  },
};
