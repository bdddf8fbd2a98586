import { highRiskReason } from "./high-risk.ts";

/**
 * How much harm a scope can do in the wrong hands: `high` is hard to undo, `medium` changes data, `low` only reads.
 * `unrated` has not been judged and never counts as safe.
 */
export type ScopeRisk = "high" | "unrated" | "medium" | "low";

/** The tiers, riskiest first. An unrated scope may be anything, so it ranks above known lower risks. */
export const riskTiers: readonly ScopeRisk[] = ["high", "unrated", "medium", "low"];

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
  if (highRiskReason(scope)) return "high";
  if (mediumRisk.has(scope)) return "medium";
  return lowRisk.has(scope) ? "low" : "unrated";
}

/** Sorts scopes by risk, riskiest first, then by name. */
export function byRisk(scopes: readonly string[]): string[] {
  const tierOf = (scope: string) => riskTiers.indexOf(scopeRisk(scope));
  return [...scopes].sort((one, other) => tierOf(one) - tierOf(other) || (one < other ? -1 : 1));
}
