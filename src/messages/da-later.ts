import type { laterPageTexts } from "./en-later.ts";

/** Page texts that load after the first screen, in Danish. Not reviewed by a native speaker. */
export const daLaterPageTexts: typeof laterPageTexts = {
  copy: {
    copied: "Kopieret",
    selected: "Markeret. Tryk på Ctrl+C (⌘C på en Mac) for at kopiere.",
    show: (what) => `Vis ${what.toLowerCase()}`,
    hide: (what) => `Skjul ${what.toLowerCase()}`,
  },
  toasts: {
    saved: (name) => `${name} blev ændret.`,
    rotationUnclear: (name) =>
      `Det vides ikke, om client secret for ${name} blev roteret. Viser listen en ny client secret, så roter en gang til for at erstatte den.`,
    retired: (name) => `Den gamle client secret for ${name} blev deaktiveret.`,
    notRetired: (name) => `Den gamle client secret for ${name} blev måske ikke deaktiveret.`,
    noteNotSaved: (name) =>
      `Client secret for ${name} er i orden, men noten på dens nøgle (roter senest, krypteret til) er måske ikke ændret.`,
    notExtended: (name) => `Den gamle client secret for ${name} er måske ikke forlænget.`,
    reassigned: (owner, newOwner) => `Nøglerne fra ${owner} nævner nu ${newOwner} som ejer.`,
    notReassigned: (names) => `Disse nøgler har måske ikke fået deres nye ejer: ${names}.`,
    revoked: (name) => `${name} blev tilbagekaldt.`,
    notRevoked: (name) => `${name} blev måske ikke tilbagekaldt.`,
  },
  firstSteps: {
    heading: "Ingen API-nøgler endnu",
    text: "Med en API-nøgle får et ERP-system, et BI-job eller en partner sine egne access tokens. Den har et navn, de scopes du tillader, og en client secret, der vises én gang.",
    steps: [
      "Opret en nøgle, og vælg, hvad den må.",
      "Gem dens client secret, hvor integrationen læser den. Den vises én gang.",
      "Hent et token her for at se, at det virker, før integrationen har brug for det.",
    ],
  },
  keyDetails: {
    clientId: "Client ID",
    copyClientIdOf: (name) => `Kopiér Client ID for ${name}`,
    description: "Beskrivelse",
    owner: "Ejer",
    system: "System",
    created: "Oprettet",
    hasLeft: (name) => `${name} (ikke længere i kontoen)`,
    scopesOf: (name) => `Scopes for ${name}`,
  },
  overlap: {
    oldSecret: (hint) => `Den gamle client secret …${hint} virker til`,
    newUnused: "Ingen integration har brugt den nye endnu.",
    oldUsed: (ago) => `Den blev brugt ${ago}; ingen integration har brugt den nye endnu.`,
    newTested: (ago) => `Den nye blev testet ${ago}.`,
    bothUsed: (newAgo, oldAgo) =>
      `Den nye blev brugt ${newAgo}, men denne også, ${oldAgo}: Noget har måske stadig brug for den.`,
    oldQuiet: (newAgo, oldAgo) =>
      `Den nye blev brugt ${newAgo}, denne sidst ${oldAgo}: Den kan trygt deaktiveres, hvis intet kører sjældnere.`,
    oldNeverUsed: (newAgo) =>
      `Den nye blev brugt ${newAgo}, denne aldrig: Den kan trygt deaktiveres, hvis intet andet har den.`,
    retireOf: (name) => `Deaktiver den gamle client secret for ${name}`,
    extend: "Forlæng",
    extending: "Forlænger…",
    extendOf: (name) => `Forlæng den gamle client secret for ${name}`,
    extendHeading: (name) => `Forlæng den gamle client secret for ${name}`,
    extendHint: "Den kan højst virke i 30 dage mere.",
    extendBy: "Regnet fra nu virker den i",
  },
  revokedList: {
    verify: "Tjek, at den er spærret",
    revokedCaption: "Tilbagekaldte API-nøgler",
    revokedAt: "Tilbagekaldt",
    noneRevoked: "Ingen nøgle er tilbagekaldt endnu.",
    pages: "Sider",
    pageOf: (page, pages) => `Side ${page} af ${pages}`,
    previous: "Forrige",
    next: "Næste",
  },
  news: {
    vanished: (name) =>
      `${name} blev tilbagekaldt i mellemtiden, af en anden eller i et andet vindue. Den står under Tilbagekaldte med sin historik.`,
    dismiss: "Forstået",
  },
};
