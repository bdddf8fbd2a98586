/**
 * How much harm a scope can do in the wrong hands: `high` is hard to undo, `medium` changes data, `low` only reads.
 * `unrated` has not been judged and never counts as safe.
 */
export type ScopeRisk = "high" | "unrated" | "medium" | "low";

/** Why a scope is high risk. */
export type HighRiskReason = "irreversible" | "money" | "people_and_access" | "makes_keys" | "carries_out";

/** The tiers, riskiest first. An unrated scope may be anything, so it ranks above known lower risks. */
export const riskTiers: readonly ScopeRisk[] = ["high", "unrated", "medium", "low"];

const highRisk: ReadonlyMap<string, HighRiskReason> = new Map([
  ["account.delete", "irreversible"],
  ["account.billing.manage", "money"],
  ["account.manage", "people_and_access"],
  ["account.user.manage", "people_and_access"],
  ["account.access-management.manage", "people_and_access"],
  ["account.support-access.approval-flow", "people_and_access"],
  ["account.api-key.manage", "makes_keys"],
  ["account.marketplace.app.install", "carries_out"],
  ["account.iris.app.store-secret", "carries_out"],
  ["api.iris.app.proxy.fetch", "carries_out"],
]);

const serviceManagement = "account.service-management";

const mediumRisk: ReadonlySet<string> = new Set([
  "account.alert.manage",
  "account.asset.manage",
  "account.custom-fields.manage",
  "account.customer.manage",
  "account.event.manage",
  "account.event.report-issue",
  "account.group.manage",
  "account.site.manage",
  `${serviceManagement}.network.manage`,
  `${serviceManagement}.service-plan.assignment.manage`,
  `${serviceManagement}.service-plan.assignment.report`,
  `${serviceManagement}.service-plan.assignment.service-registration.register`,
  `${serviceManagement}.service-plan.manage`,
]);

const lowRisk: ReadonlySet<string> = new Set([
  "account.alert.view",
  "account.audit-log.view",
  "account.view",
  "asset.view",
  `${serviceManagement}.network.view`,
  `${serviceManagement}.service-plan.assignment.service-registration.view`,
  `${serviceManagement}.service-plan.assignment.view`,
  `${serviceManagement}.service-plan.view`,
]);

/** Returns the risk of a scope: our own judgement from its published description. */
export function scopeRisk(scope: string): ScopeRisk {
  if (highRisk.has(scope)) return "high";
  if (mediumRisk.has(scope)) return "medium";
  return lowRisk.has(scope) ? "low" : "unrated";
}

/** Returns why a scope is high risk; undefined if it is not. */
export function highRiskReason(scope: string): HighRiskReason | undefined {
  return highRisk.get(scope);
}

/** Returns the highest risk among scopes; `low` if there are none. */
export function highestRisk(scopes: readonly string[]): ScopeRisk {
  const held = new Set(scopes.map(scopeRisk));
  return riskTiers.find((tier) => held.has(tier)) ?? "low";
}

/** Sorts scopes by risk, riskiest first, then by name. */
export function byRisk(scopes: readonly string[]): string[] {
  const tierOf = (scope: string) => riskTiers.indexOf(scopeRisk(scope));
  return [...scopes].sort((one, other) => tierOf(one) - tierOf(other) || (one < other ? -1 : 1));
}
