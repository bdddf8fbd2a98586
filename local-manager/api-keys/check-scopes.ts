import { invalidField } from "../http/service-error.ts";
import { liveCatalogue } from "../manager/accounts.ts";
import { type Principal, requireHeld } from "../manager/principal.ts";

/**
 * Validates the scopes of a key: each must be in the account's catalogue and held by the user. Scopes in `heldScopes`
 * are exempt from both checks, so that a key may keep the scopes it has.
 *
 * @throws {ServiceError} `constraint_violation` for an unknown scope, `missing_scope` for a new scope that the user
 *   does not hold
 */
export function checkScopes(
  principal: Principal,
  allowedScopes: readonly string[],
  heldScopes: readonly string[] = [],
): void {
  const knownScopes = new Set(liveCatalogue(principal.accountName).map(({ scope }) => scope));
  const newScopes = allowedScopes.filter((scope) => !heldScopes.includes(scope));
  if (!newScopes.every((scope) => knownScopes.has(scope))) {
    throw invalidField("allowedScopes", "unknown_scope");
  }
  requireHeld(principal, newScopes);
}
