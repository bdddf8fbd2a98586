import type { ApiKey } from "../contract/api-key.ts";

/**
 * Returns the allowed scopes of a key that no token was ever requested with. Empty if the service does not record that,
 * or if the key never got a token.
 */
export function unrequestedScopes({ allowedScopes, requestedScopes }: ApiKey): readonly string[] {
  if (requestedScopes === undefined) return [];
  return allowedScopes.filter((scope) => !requestedScopes.includes(scope));
}
