import { byRisk } from "../scopes/scope-risk.ts";

/** The scope that can be tested with a read-only request; see `check-access.ts`. */
const HARMLESS = "asset.view";

/**
 * Returns the scopes that a test token requests at first: only the least risky one that the key allows.
 * (Trackunit, "API Tokens v2": "Request only the scopes your workload needs")
 */
export function firstScope(allowedScopes: readonly string[]): readonly string[] {
  if (allowedScopes.includes(HARMLESS)) return [HARMLESS];
  return byRisk(allowedScopes).slice(-1);
}
