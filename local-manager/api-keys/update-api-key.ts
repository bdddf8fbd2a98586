import type { Database, Queryable } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { UpdateApiKeyRequest } from "../../src/contract/api-key-requests.ts";
import { canonicalName } from "../../src/contract/key-text.ts";
import { invalidField, ServiceError } from "../http/service-error.ts";
import { checkScopes } from "../manager/principal.ts";
import { noteEvent } from "./api-key-events.ts";
import { type ApiKeyRow, toApiKey } from "./api-key-rows.ts";
import { checkChangeable, type KeyChange, lockApiKey } from "./locked-api-key.ts";

/**
 * Updates the name, description or allowed scopes of a key. The key may keep scopes that it already has. A description
 * can be changed but not removed.
 *
 * @throws {ServiceError} `not_found`, `api_key_revoked`, `precondition_required`, `precondition_failed`,
 *   `constraint_violation`, `missing_scope`, `api_key_name_taken`
 */
export function updateApiKey(
  database: Database,
  { principal, id, ifMatch, now }: KeyChange,
  request: UpdateApiKeyRequest,
): Promise<ApiKey> {
  return database.transaction(async (transaction) => {
    // Lock the account, so that concurrent renames and creates cannot take the same name.
    await transaction.query("SELECT id FROM account WHERE id = $1 FOR UPDATE", [principal.accountId]);
    const row = await lockApiKey(transaction, principal.accountId, id);
    checkChangeable(row, ifMatch);
    const current = { name: row.name, description: row.description, allowedScopes: row.allowed_scopes };
    const asked = { ...current, ...definedOf(request) };
    const next = { ...asked, allowedScopes: [...new Set(asked.allowedScopes)] };
    if (next.description === "" && current.description !== "") throw invalidField("description", "empty");
    checkScopes(principal, next.allowedScopes, row.allowed_scopes);
    await checkNameFree(transaction, principal.accountId, row, next.name);
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter(
      (field) => JSON.stringify(next[field]) !== JSON.stringify(current[field]),
    );
    if (changed.length === 0) return toApiKey(transaction, row, now);
    const [updated] = await transaction.query<ApiKeyRow>(
      `UPDATE api_key SET name = $2, canonical_name = $3, description = $4, allowed_scopes = $5,
         updated_at = $6, version = version + 1 WHERE id = $1 RETURNING *`,
      [row.id, next.name, canonicalName(next.name), next.description, next.allowedScopes, now],
    );
    await noteEvent(transaction, principal, row.id, now, {
      type: "UPDATED",
      before: Object.fromEntries(changed.map((field) => [field, current[field]])),
      after: Object.fromEntries(changed.map((field) => [field, next[field]])),
    });
    return toApiKey(transaction, updated, now);
  });
}

function definedOf(request: UpdateApiKeyRequest) {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

async function checkNameFree(transaction: Queryable, accountId: string, { id }: ApiKeyRow, name: string) {
  const [other] = await transaction.query(
    "SELECT 1 FROM api_key WHERE account_id = $1 AND status = 'ACTIVE' AND canonical_name = $2 AND id <> $3",
    [accountId, canonicalName(name), id],
  );
  if (other !== undefined) {
    throw new ServiceError("api_key_name_taken", "An active API Key of this name exists.");
  }
}
