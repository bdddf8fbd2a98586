import { count } from "./de-count.ts";
import type { keyListTexts } from "./en-key-list.ts";

/**
 * Texts of the key list, and names of resources and risks, in German. Not reviewed by a native speaker.
 */
export const deKeyListTexts: typeof keyListTexts = {
  table: {
    caption: "API-Schlüssel",
    name: "Name",
    scopes: "Scopes",
    secret: "Secret",
    lastUsed: "Zuletzt verwendet",
    rotateBy: "Rotieren bis",
    actions: "Aktionen",
    actionsFor: (name) => `Aktionen für ${name}`,
    detailsOf: (name) => `Details zu ${name}`,
    edit: "Bearbeiten",
    duplicate: "Duplizieren",
    history: "Verlauf",
    testToken: "Zugangsdaten testen",
    rotate: "Secret rotieren",
    missingScopes: (scopes) =>
      `Ihnen fehlen diese Scopes: ${scopes}. Wenden Sie sich an einen Administrator, der sie hat.`,
    retire: "Altes Secret stilllegen",
    revoke: "Widerrufen",
    dueSoon: "Bald fällig",
    overdue: "Überfällig",
    never: "Nie",
  },
  scopeWords: {
    resources: {
      assets: "Maschinen",
      fields: "eigene Felder",
      groups: "Gruppen",
      alerts: "Alarme",
      events: "Ereignisse",
      sites: "Baustellen",
      customers: "Kunden",
      service: "Wartungspläne",
      users: "Benutzer",
      access: "Zugriffe",
      billing: "Abrechnung",
      keys: "API-Schlüssel",
      apps: "Apps",
      audit: "das Audit-Log",
      account: "das Konto",
    },
    and: "und",
    reads: (what) => `liest ${what}`,
    manages: (what) => `verwaltet ${what}`,
    more: (value) => count(value, "1 weiterer", `${value} weitere`),
    count: (value) => count(value, "1 Scope", `${value} Scopes`),
  },
  risk: {
    tiers: { high: "Hohes Risiko", medium: "Ändert Daten", low: "Liest nur" },
  },
};
