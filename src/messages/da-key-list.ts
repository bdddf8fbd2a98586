import { count } from "./da-count.ts";
import type { keyListTexts } from "./en-key-list.ts";

/**
 * Texts of the key list, and names of resources and risks, in Danish. Not reviewed by a native speaker.
 */
export const daKeyListTexts: typeof keyListTexts = {
  table: {
    caption: "API-nøgler",
    name: "Navn",
    scopes: "Scopes",
    secret: "Client secret",
    lastUsed: "Sidst brugt",
    rotateBy: "Roter senest",
    actions: "Handlinger",
    actionsFor: (name) => `Handlinger for ${name}`,
    detailsOf: (name) => `Detaljer for ${name}`,
    edit: "Rediger",
    duplicate: "Dupliker",
    history: "Historik",
    testToken: "Test token",
    rotate: "Roter client secret",
    missingScopes: (scopes) => `Du mangler ${scopes}. Spørg en administrator, der har adgangen.`,
    retire: "Deaktiver den gamle client secret",
    revoke: "Tilbagekald",
    dueSoon: "Forfalder snart",
    overdue: "Overskredet",
    never: "Aldrig",
  },
  scopeWords: {
    resources: {
      assets: "maskiner",
      fields: "egne felter",
      groups: "grupper",
      alerts: "alarmer",
      events: "hændelser",
      sites: "lokationer",
      customers: "kunder",
      service: "serviceplaner",
      users: "brugere",
      access: "adgange",
      billing: "fakturering",
      keys: "API-nøgler",
      apps: "apps",
      audit: "revisionsloggen",
      account: "kontoen",
    },
    and: "og",
    reads: (what) => `læser ${what}`,
    manages: (what) => `administrerer ${what}`,
    more: (value) => `${value} mere`,
    count: (value) => count(value, "1 scope", `${value} scopes`),
  },
  risk: {
    tiers: { high: "Høj risiko", medium: "Ændrer data", low: "Læser kun" },
  },
};
