import { count } from "./en-count.ts";

/** Picking scopes and what they let a key do, in English. */
export const scopeTexts = {
  riskReasons: {
    irreversible: "cannot be undone",
    money: "can spend money",
    people_and_access: "decides who gets in",
    makes_keys: "can make further keys",
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
      newer_list: "Only in the newer of Trackunit’s two published lists.",
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
    able: "This key will be able to do this, the riskiest first",
    addedAble: "With the change it will also be able to do this",
    warnings: {
      makes_keys:
        "This key can make further keys, which may do what their maker may. Revoking this one does not revoke those.",
      not_rated: (scopes: string) =>
        `Nobody has published what these do, so they are not rated. That does not make them safe: ${scopes}`,
      includes_view: (manage: string, view: string) =>
        `Whoever can manage can be assumed to see as well, so ${manage} may make ${view} needless (assumed).`,
    },
    acknowledge: "I know what the high-risk scopes let whoever has the secret do",
    acknowledgeFirst: "Tick the box above first.",
  },
  narrow: {
    heading: "Scopes that are not asked for",
    text: "This key got tokens, but none was ever requested with these scopes. An integration that does not need them is safer without.",
    takeOut: "Take them out",
  },
};
