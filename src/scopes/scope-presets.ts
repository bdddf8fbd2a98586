/** Names of the presets, one for each kind of integration. */
export type PresetName = "fleet_data" | "erp" | "service_partner" | "alerts_and_events" | "aemp_feed";

/** The scopes that a kind of integration needs. */
export interface ScopePreset {
  readonly name: PresetName;
  readonly scopes: readonly string[];
}

const serviceManagement = "account.service-management";

/**
 * Starting points for common integrations: our own judgement, narrow on purpose. Some scopes are not in the published
 * catalogue but were seen in public code that uses real keys; they are left out if the service does not know them.
 */
export const scopePresets: readonly ScopePreset[] = [
  { name: "fleet_data", scopes: ["asset.view", "account.view"] },
  {
    name: "erp",
    scopes: ["asset.view", "account.view", "account.site.manage", "account.customer.manage"],
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
  },
  {
    name: "alerts_and_events",
    scopes: ["asset.view", "account.alert.view", "account.event.view"],
  },
  {
    name: "aemp_feed",
    scopes: ["api.iso15143.snapshot", "api.iso15143.timeseries"],
  },
];
