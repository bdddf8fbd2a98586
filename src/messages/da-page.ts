import type { pageTexts } from "./en-page.ts";

/** The page and what is said on it, in Danish. Not reviewed by a native speaker. */
export const daPageTexts: typeof pageTexts = {
  page: {
    heading: "API-nøgler",
    intro: "Nøgler til integrationer, der kalder Trackunit uden en bruger. Hver må kun det, du tillader.",
    create: "Opret API-nøgle",
    activeKeys: (active, limit) => `${active} af ${limit} aktive nøgler`,
    limitReached: (limit) =>
      `Kontoen har alle sine ${limit} aktive nøgler. Tilbagekald en, der ikke bruges, for at få plads.`,
    readOnly:
      "Du kan se nøglerne, men ikke ændre dem: Du har ikke scopet account.api-key.manage. Spørg en administrator af kontoen.",
    lastPlace:
      "Der er én plads tilbage. Hold den fri, hvis du kan: Den skal bruges, når en nøgle skal afløses af en ny uden afbrydelse.",
    search: "Søg i nøgler",
    loading: "Henter API-nøgler…",
    noMatch: (search) => `Ingen nøgle passer til »${search}«.`,
    clearSearch: "Ryd søgning",
    emptyHeading: "Ingen API-nøgler endnu",
    emptyText:
      "Med en API-nøgle får et ERP-system, et BI-job eller en partner sine egne access tokens. Den har et navn, de scopes du tillader, og en client secret, der vises én gang.",
    firstSteps: [
      "Opret en nøgle, og vælg, hvad den må.",
      "Gem dens client secret, hvor integrationen læser den. Den vises én gang.",
      "Hent et token her for at se, at det virker, før integrationen har brug for det.",
    ],
    getToken: "Hent et token",
    show: "Vis",
    active: "Aktive",
    revoked: "Tilbagekaldte",
    revokedCaption: "Tilbagekaldte API-nøgler",
    revokedAt: "Tilbagekaldt",
    noneRevoked: "Ingen nøgle er tilbagekaldt endnu.",
    pages: "Sider",
    pageOf: (page, pages) => `Side ${page} af ${pages}`,
    previous: "Forrige",
    next: "Næste",
    connecting: "Forbinder til Manager…",
  },
  toasts: {
    created: (name) => `${name} er klar til brug.`,
    saved: (name) => `${name} blev ændret.`,
    rotated: (name) => `Hemmeligheden for ${name} blev roteret.`,
    revoked: (name) => `${name} blev tilbagekaldt.`,
  },
  news: {
    vanished: (name) =>
      `${name} blev tilbagekaldt i mellemtiden, af en anden eller i et andet vindue. Den står under Tilbagekaldte med sin historik.`,
    dismiss: "Forstået",
  },
  copy: {
    copied: "Kopieret",
    selected: "Markeret. Tryk på Ctrl+C (⌘C på en Mac), hvis det ikke er i din udklipsholder.",
    show: (what) => `Vis ${what.toLowerCase()}`,
    hide: (what) => `Skjul ${what.toLowerCase()}`,
  },
};
