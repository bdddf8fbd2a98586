import { count } from "./da-count.ts";
import type { keyListTexts } from "./en-key-list.ts";

/** The list of keys, its filter and the risk of scopes, in Danish. Not reviewed by a native speaker. */
export const daKeyListTexts: typeof keyListTexts = {
  table: {
    caption: "API-nøgler",
    name: "Navn",
    scopes: "Scopes",
    secret: "Hemmelighed",
    created: "Oprettet",
    lastUsed: "Sidst brugt",
    actions: "Handlinger",
    actionsFor: (name) => `Handlinger for ${name}`,
    edit: "Rediger",
    history: "Historik",
    testToken: "Test token",
    rotate: "Roter hemmelighed",
    cannotRotate: (scopes) =>
      `Du kan ikke rotere dette client secret, fordi du mangler ${scopes}. Spørg en administrator, der har adgangen.`,
    revoke: "Tilbagekald",
    scopeCount: (value) => count(value, "1 scope", `${value} scopes`),
    status: "Status",
    active: "Aktiv",
    rotating: "Roteres",
    revoked: "Tilbagekaldt",
    oldSecretUntil: "Gammel hemmelighed til",
    justNow: "Lige nu",
    overdue: "Overskredet",
    rotateBy: "Roter senest",
    owner: (name) => `Ejer: ${name}`,
    system: (name) => `System: ${name}`,
    copyClientIdOf: (name) => `Kopiér Client ID for ${name}`,
    scopesOf: (name) => `Scopes for ${name}`,
    whoseToken: "Hvis token er det?",
    verifyRevocation: "Tjek, at den er spærret",
    secretSet: "sat",
    endsIn: (hint) => `ender på ${hint}`,
    never: "Aldrig",
  },
  filter: {
    label: "Filtrer nøgler",
    all: "Alle nøgler",
    overdue: "Overskredet ifølge ejerens note",
    never_used: "Aldrig brugt",
    owners: "Ejer",
    systems: "System",
  },
  risk: {
    tiers: { high: "Høj risiko", unrated: "Ikke vurderet", medium: "Ændrer data", low: "Læser kun" },
  },
};
