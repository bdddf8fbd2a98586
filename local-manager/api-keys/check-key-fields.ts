import type { CreateApiKeyRequest } from "../../src/contract/api-key.ts";
import { descriptionProblem, nameProblem, normaliseKeyText } from "../../src/contract/key-text.ts";
import { DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from "../../src/contract/limits.ts";
import { ServiceError } from "../http/service-error.ts";
import { liveCatalogue } from "../manager/accounts.ts";
import { type Principal, requireHeld } from "../manager/principal.ts";

/**
 * Normalises and checks the fields of a key. Scopes in `heldScopes` may stay, known or not, granted or not.
 *
 * @throws {ServiceError} `constraint_violation`, or `missing_scope` for a new scope that the user does not hold
 */
export function checkKeyFields(
  principal: Principal,
  fields: CreateApiKeyRequest,
  heldScopes: readonly string[] = [],
): CreateApiKeyRequest {
  const name = normaliseKeyText(fields.name);
  const description = normaliseKeyText(fields.description);
  const allowedScopes = [...new Set(fields.allowedScopes)];
  const knownScopes = new Set(liveCatalogue(principal.accountName).map(({ scope }) => scope));
  const newScopes = allowedScopes.filter((scope) => !heldScopes.includes(scope));
  const violations = [
    [nameProblem(name, NAME_MAX_LENGTH), "name"],
    [descriptionProblem(description, DESCRIPTION_MAX_LENGTH), "description"],
    [newScopes.every((scope) => knownScopes.has(scope)) ? undefined : "unknown_scope", "allowedScopes"],
  ]
    .filter(([problem]) => problem !== undefined)
    .map(([problem, field]) => ({ field: String(field), message: String(problem) }));
  if (violations.length > 0) {
    throw new ServiceError("constraint_violation", "The request is not valid.", { violations });
  }
  requireHeld(principal, newScopes);
  return { name, description, allowedScopes };
}
