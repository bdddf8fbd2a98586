import type { ScopeRisk } from "./scope-risk.ts";

/** The presets, each of what one kind of integration needs. */
export type PresetName = "fleet_data" | "erp" | "service_partner" | "alerts_and_events" | "aemp_feed";

/** Scopes that a kind of integration needs, and the highest risk that its name admits. */
export interface ScopePreset {
  readonly name: PresetName;
  readonly scopes: readonly string[];
  readonly atMost: ScopeRisk;
}

const serviceManagement = "account.service-management";

/**
 * Starting points from what integrations do; our own judgement, narrow on purpose. Some scopes are not in the
 * published catalogue but were seen in public code that uses real keys; a service that does not know one leaves it out.
 */
export const scopePresets: readonly ScopePreset[] = [
  { name: "fleet_data", scopes: ["asset.view", "account.view"], atMost: "low" },
  {
    name: "erp",
    scopes: ["asset.view", "account.view", "account.site.manage", "account.customer.manage"],
    atMost: "medium",
  },
  {
    name: "service_partner",
    scopes: [
      "asset.view",
      `${serviceManagement}.network.view`,
      `${serviceManagement}.service-plan.view`,
      `${serviceManagement}.service-plan.assignment.view`,
      `${serviceManagement}.service-plan.assignment.report`,
      `${serviceManagement}.service-plan.assignment.service-registration.view`,
      `${serviceManagement}.service-plan.assignment.service-registration.register`,
    ],
    atMost: "medium",
  },
  {
    name: "alerts_and_events",
    scopes: ["asset.view", "account.alert.view", "account.event.view"],
    atMost: "unrated",
  },
  {
    name: "aemp_feed",
    scopes: ["api.iso15143.snapshot", "api.iso15143.timeseries"],
    atMost: "unrated",
  },
];
