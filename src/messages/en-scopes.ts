import { count } from "./en-count.ts";

/** Texts for selecting scopes and for what they allow, in English. */
export const scopeTexts = {
  riskReasons: {
    irreversible: "cannot be undone",
    money: "can spend money",
    people_and_access: "decides who gets in",
    makes_keys: "manages API keys",
    carries_out: "can carry data or secrets out",
  },
  picker: {
    shown: (shown: number, all: number) =>
      shown === all ? count(all, "1 scope", `${all} scopes`) : `${shown} of ${all} scopes shown`,
    allOf: "All of",
    pickedOf: (picked: number, shown: number) => `${picked} of ${shown} selected`,
    pickedSoFar: "Selected scopes",
    remove: (scope: string) => `Remove ${scope}`,
    origins: {
      unpublished: "Not in the published catalogue.",
      held_only: "Not in the catalogue. The key holds it already and keeps it.",
    },
    groups: {
      assets: "Assets",
      alerts_and_events: "Alerts and events",
      sites_and_customers: "Sites and customers",
      service_management: "Service management",
      account: "Account",
      people_and_access: "People and access",
      money: "Money",
      app_platform: "Apps and keys",
      other: "Not in the published catalogue",
    },
  },
  starts: {
    label: "Start from",
    none: "Start from a kind of integration or another key…",
    presetGroup: "Kinds of integration",
    sameAs: "Same scopes as",
    add: (value: number) =>
      value === 0 ? "All are selected" : count(value, "Add 1 scope", `Add ${value} scopes`),
    explainsKey: (name: string) => `What ${name} may do:`,
    leftOut: (scopes: string) => `Left out, as you cannot give them here: ${scopes}`,
    presets: {
      fleet_data: { name: "Fleet data, read only", explains: "Reads machines and the account:" },
      erp: {
        name: "ERP connector",
        explains: "Reads machines and the account, changes sites and customers:",
      },
      service_partner: {
        name: "Service-management partner",
        explains: "Reads machines, networks and service plans, reports on assignments and registers service:",
      },
      alerts_and_events: {
        name: "Alerts and events, read only",
        explains: "Reads machines, alerts and events:",
      },
      aemp_feed: {
        name: "ISO 15143-3 (AEMP) feed",
        explains: "Reads snapshots and time series of the standard:",
      },
    },
  },
  scopeReview: {
    able: "What this key will be able to do, riskiest first (this app’s rating, not Trackunit’s)",
    addedAble: "What the change lets it do in addition (this app’s rating, not Trackunit’s)",
    warnings: {
      makes_keys:
        "Assume that this key can be used to create further keys. Revoking it doesn’t revoke those.",
      not_rated: (scopes: string) =>
        `Find out what these do before you allow them; this app can’t tell: ${scopes}`,
      includes_view: (manage: string, view: string) =>
        `You may not need ${view}: ${manage} probably includes it.`,
    },
    acknowledge: "I understand what these high-risk scopes allow",
    acknowledgeFirst: "Confirm the high-risk scopes first.",
  },
  narrow: {
    heading: "Scopes that are not asked for",
    text: "No token was ever requested with these scopes. Remove them if the integration doesn’t need them.",
    takeOut: "Remove unused scopes",
  },
};
