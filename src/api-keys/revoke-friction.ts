import type { ApiKey } from "../contract/api-key.ts";
import { highRiskScopes } from "../scopes/high-risk-scopes.ts";

const LATELY_MS = 7 * 24 * 3600 * 1000;

/** Why a person is asked to type a key's name before they revoke it; an unused, harmless key wants none. */
export type RevokeFriction = "none" | "used_lately" | "high_risk";

/** Decides how much a revocation asks of a person, in proportion to what it can break. */
export function revokeFriction({ lastUsedAt, allowedScopes }: ApiKey, now: number): RevokeFriction {
  if (lastUsedAt !== undefined && now - Date.parse(lastUsedAt) < LATELY_MS) return "used_lately";
  return allowedScopes.some((scope) => highRiskScopes.has(scope)) ? "high_risk" : "none";
}
