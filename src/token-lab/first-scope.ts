import { byRisk } from "../scopes/scope-risk.ts";

/** The scope that can be tried with a request that only reads; see `check-access.ts`. */
const HARMLESS = "asset.view";

/**
 * Gives the scopes that a test token asks for at first: one of those that a key allows, the least risky. A request
 * names what it needs. (Trackunit, "API Tokens v2": "Request only the scopes your workload needs")
 */
export function firstScope(allowedScopes: readonly string[]): readonly string[] {
  if (allowedScopes.includes(HARMLESS)) return [HARMLESS];
  return byRisk(allowedScopes).slice(-1);
}
