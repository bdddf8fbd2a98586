/** What a scope is about; `other` if its name has no known prefix. */
export type ScopeGroup =
  | "assets"
  | "alerts_and_events"
  | "sites_and_customers"
  | "service_management"
  | "account"
  | "people_and_access"
  | "money"
  | "app_platform"
  | "other";

/** The groups in display order: what integrations usually need first, rare ones last. */
export const scopeGroups: readonly ScopeGroup[] = [
  "assets",
  "alerts_and_events",
  "sites_and_customers",
  "service_management",
  "other",
  "account",
  "people_and_access",
  "money",
  "app_platform",
];

const groupOfPrefix: readonly (readonly [string, ScopeGroup])[] = [
  ["asset.", "assets"],
  ["account.asset.", "assets"],
  ["account.custom-fields.", "assets"],
  ["account.group.", "assets"],
  ["account.alert.", "alerts_and_events"],
  ["account.event.", "alerts_and_events"],
  ["account.site.", "sites_and_customers"],
  ["account.customer.", "sites_and_customers"],
  ["account.service-management.", "service_management"],
  ["account.user.", "people_and_access"],
  ["account.access-management.", "people_and_access"],
  ["account.support-access.", "people_and_access"],
  ["account.billing.", "money"],
  ["account.api-key.", "app_platform"],
  ["account.marketplace.", "app_platform"],
  ["account.iris.", "app_platform"],
  ["api.iris.", "app_platform"],
];

const accountScopes = new Set(["account.view", "account.manage", "account.delete", "account.audit-log.view"]);

/** Returns the group of a scope by its name alone, so that scopes published later are grouped too. */
export function scopeGroup(scope: string): ScopeGroup {
  if (accountScopes.has(scope)) return "account";
  return groupOfPrefix.find(([prefix]) => scope.startsWith(prefix))?.[1] ?? "other";
}

/** Returns the view scope that belongs to a manage scope, e.g. `account.alert.view` for `account.alert.manage`. */
export function viewScopeOf(scope: string): string | undefined {
  if (scope === "account.asset.manage") return "asset.view";
  return scope.endsWith(".manage") ? scope.replace(/manage$/, "view") : undefined;
}
