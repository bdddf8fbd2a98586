import type { ApiKey } from "../contract/api-key.ts";
import { haveHighRisk } from "../scopes/high-risk.ts";

const RECENTLY_MS = 7 * 24 * 3600 * 1000;

/** Why the user must type a key's name to revoke it. "none" if it was not used recently and has no high-risk scope. */
export type RevocationConfirmation = "none" | "used_recently" | "high_risk";

/** True if an integration got a token with this key in the last 7 days. `now` is in milliseconds since 1970. */
export function isUsedRecently({ lastUsedAt }: ApiKey, now: number): boolean {
  return lastUsedAt !== undefined && now - Date.parse(lastUsedAt) < RECENTLY_MS;
}

/** Returns the confirmation that a revocation requires, in proportion to what it can break. */
export function revocationConfirmation(apiKey: ApiKey, now: number): RevocationConfirmation {
  if (isUsedRecently(apiKey, now)) return "used_recently";
  return haveHighRisk(apiKey.allowedScopes) ? "high_risk" : "none";
}
