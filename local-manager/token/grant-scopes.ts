import { TokenEndpointError } from "./token-answers.ts";

/**
 * Returns the scopes of a token: the requested ones, or all allowed ones if none are requested (assumed).
 *
 * `owner` names the client in the error description. The wording is Trackunit's for an API key and ours for an app.
 *
 * @throws {TokenEndpointError} `invalid_scope` if a requested scope is malformed or not allowed; there is no partial
 *   grant
 */
export function grantScopes(
  requested: string | undefined,
  allowedScopes: readonly string[],
  owner: "API Key" | "app",
): string[] {
  if (requested === undefined) return [...allowedScopes];
  const scopes = requested.split(" ");
  if (!scopes.every((scope) => allowedScopes.includes(scope))) {
    throw new TokenEndpointError("invalid_scope", `Requested scope is not allowed for this ${owner}.`);
  }
  return [...new Set(scopes)];
}
