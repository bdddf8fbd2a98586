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

/** What is recorded as a scope: lower-case words and dots, as in every published scope, 100 characters at most. */
const SCOPE = /^(?=.{1,100}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * Returns the requested scopes that are not allowed. Leaves out every word without a dot or that is too long for a scope:
 * it may be a secret in the wrong place.
 */
export function notAllowedScopes(
  requested: string | undefined,
  allowedScopes: readonly string[],
): readonly string[] {
  const scopes = (requested ?? "").split(" ").filter((word) => SCOPE.test(word));
  return [...new Set(scopes)].filter((scope) => !allowedScopes.includes(scope));
}
