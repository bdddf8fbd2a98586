/** Why a scope is high risk. */
export type HighRiskReason = "irreversible" | "money" | "people_and_access" | "makes_keys" | "carries_out";

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

/** Returns why a scope is high risk; undefined if it is not. Our own judgement from its published description. */
export function highRiskReason(scope: string): HighRiskReason | undefined {
  return highRisk.get(scope);
}

/** True if one of the scopes is high risk. */
export function haveHighRisk(scopes: readonly string[]): boolean {
  return scopes.some((scope) => highRisk.has(scope));
}
