import type { ApiKey } from "../contract/api-key.ts";

/**
 * Finds the allowed scopes of a key that no token was ever requested with. Where the service does not say, or the key
 * never got a token, there are none to tell of.
 */
export function unrequestedScopes({ allowedScopes, requestedScopes }: ApiKey): readonly string[] {
  if (requestedScopes === undefined) return [];
  return allowedScopes.filter((scope) => !requestedScopes.includes(scope));
}
