import type { ApiKey } from "../contract/api-key.ts";
import { highestRisk } from "../scopes/scope-risk.ts";

const LATELY_MS = 7 * 24 * 3600 * 1000;

/** Why a person is asked to type a key's name before they revoke it; an unused, harmless key wants none. */
export type RevokeFriction = "none" | "used_lately" | "high_risk";

/** Tells whether a key got a token in the last 7 days, so that something still uses it. */
export function isUsedLately({ lastUsedAt }: ApiKey, now: number): boolean {
  return lastUsedAt !== undefined && now - Date.parse(lastUsedAt) < LATELY_MS;
}

/** Decides how much a revocation asks of a person, in proportion to what it can break. */
export function revokeFriction(apiKey: ApiKey, now: number): RevokeFriction {
  if (isUsedLately(apiKey, now)) return "used_lately";
  return highestRisk(apiKey.allowedScopes) === "high" ? "high_risk" : "none";
}
