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
    showMore: "Show more scopes",
    notDescribed: "No description. Ask whoever needs it what it is for.",
    heldOnly: "No longer offered. The key keeps it until you remove it.",
  },
  starts: {
    presetGroup: "Kinds of integration",
    sameAs: "Same scopes as…",
    leftOut: (scopes: string) => `Left out, as you cannot give them here: ${scopes}`,
    presets: {
      fleet_data: { name: "Fleet data", explains: "Reads machines and the account." },
      erp: { name: "ERP", explains: "Reads machines and the account, changes sites and customers." },
      service_partner: {
        name: "Service partner",
        explains: "Reads machines, networks and service plans, reports on assignments and registers service.",
      },
      alerts_and_events: { name: "Alerts and events", explains: "Reads machines, alerts and events." },
      aemp_feed: {
        name: "AEMP telematics",
        explains: "Reads snapshots and time series of ISO 15143-3 (AEMP).",
      },
    },
  },
  scopeReview: {
    highRisk: "High-risk scopes",
    able: "What this key will be able to do, riskiest first (this app’s rating, not Trackunit’s)",
    addedAble: "What the change lets it do in addition (this app’s rating, not Trackunit’s)",
    warnings: {
      makes_keys:
        "Assume that this key can be used to create further keys. Revoking it doesn’t revoke those.",
      not_rated: (scopes: string) =>
        `Find out what these do before you allow them; this app can’t rate their risk: ${scopes}`,
      includes_view: (manage: string, view: string) =>
        `You may not need ${view}: ${manage} probably includes it.`,
    },
    acknowledge: "I understand what these high-risk scopes allow",
    acknowledgeFirst: "Confirm the high-risk scopes first.",
  },
  narrow: {
    heading: "Scopes that are not asked for",
    text: "No integration ever requested a token with these scopes. Remove them if the integration doesn’t need them.",
    takeOut: "Remove unused scopes",
  },
};
