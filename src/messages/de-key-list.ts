import { count } from "./de-count.ts";
import type { keyListTexts } from "./en-key-list.ts";

/** The list of keys, its filter and the risk of scopes, in German. Not reviewed by a native speaker. */
export const deKeyListTexts: typeof keyListTexts = {
  table: {
    caption: "API-Schlüssel",
    name: "Name",
    scopes: "Scopes",
    secret: "Secret",
    created: "Erstellt",
    lastUsed: "Zuletzt verwendet",
    actions: "Aktionen",
    actionsFor: (name) => `Aktionen für ${name}`,
    edit: "Bearbeiten",
    history: "Verlauf",
    testToken: "Token testen",
    rotate: "Secret rotieren",
    cannotRotate: (scopes) =>
      `Sie können dieses Secret nicht rotieren, da Ihnen ${scopes} fehlt. Wenden Sie sich an einen Administrator mit diesen Rechten.`,
    revoke: "Widerrufen",
    scopeCount: (value) => count(value, "1 Scope", `${value} Scopes`),
    status: "Status",
    active: "Aktiv",
    rotating: "Wird rotiert",
    revoked: "Widerrufen",
    oldSecretUntil: "Altes Secret bis",
    justNow: "Gerade eben",
    overdue: "Überfällig",
    rotateBy: "Rotieren bis",
    owner: (name) => `Verantwortlich: ${name}`,
    system: (name) => `System: ${name}`,
    copyClientIdOf: (name) => `Client-ID von ${name} kopieren`,
    scopesOf: (name) => `Scopes von ${name}`,
    whoseToken: "Wessen Token ist das?",
    verifyRevocation: "Prüfen, ob das Secret gesperrt ist",
    secretSet: "gesetzt",
    endsIn: (hint) => `endet auf ${hint}`,
    never: "Nie",
  },
  filter: {
    label: "Schlüssel filtern",
    all: "Alle Schlüssel",
    overdue: "Überfällig laut Notiz",
    never_used: "Nie verwendet",
    owners: "Verantwortlich",
    systems: "System",
  },
  risk: {
    tiers: { high: "Hohes Risiko", unrated: "Nicht bewertet", medium: "Ändert Daten", low: "Liest nur" },
  },
};
