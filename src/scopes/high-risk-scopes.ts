/**
 * The scopes whose misuse is hardest to undo: they delete, spend, decide who gets in, make further keys, or carry
 * data and secrets out. Our own judgement from their published descriptions; a scope that is not here is not rated.
 */
export const highRiskScopes: ReadonlySet<string> = new Set([
  "account.delete",
  "account.manage",
  "account.billing.manage",
  "account.user.manage",
  "account.access-management.manage",
  "account.support-access.approval-flow",
  "account.api-key.manage",
  "account.iris.app.store-secret",
  "api.iris.app.proxy.fetch",
]);
