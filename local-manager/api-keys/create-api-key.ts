import { randomUUID } from "node:crypto";
import type { Database, Queryable } from "../../database/database.ts";
import type { CreateApiKeyRequest } from "../../src/contract/api-key-requests.ts";
import type { ApiKeyWithSecret } from "../../src/contract/api-key-with-secret.ts";
import { canonicalName } from "../../src/contract/key-text.ts";
import { ACTIVE_API_KEY_LIMIT } from "../../src/contract/limits.ts";
import { ServiceError } from "../http/service-error.ts";
import { checkScopes, type Principal, requireHeld } from "../manager/principal.ts";
import { noteEvent } from "./api-key-events.ts";
import { type ApiKeyRow, toApiKey } from "./api-key-rows.ts";
import { generateClientId, generateClientSecret, hashClientSecret } from "./client-credentials.ts";
import { findAnswer, keepAnswer } from "./idempotent-answers.ts";
import { lockApiKey } from "./locked-api-key.ts";

/**
 * Creates an API key and its first client secret. A retry of the same intent returns the stored response.
 *
 * Locks the account's row first, so that concurrent creates cannot pass the name and limit checks together.
 *
 * @throws {ServiceError} `constraint_violation`, `missing_scope`, `api_key_limit_reached`, `api_key_name_taken`,
 *   `idempotency_key_reused`
 */
export async function createApiKey(
  database: Database,
  principal: Principal,
  request: CreateApiKeyRequest,
  idempotencyKey: string,
  now: Date,
): Promise<ApiKeyWithSecret> {
  const key = { ...request, allowedScopes: [...new Set(request.allowedScopes)] };
  checkScopes(principal, key.allowedScopes);
  const intent = {
    accountId: principal.accountId,
    callerId: principal.user.id,
    idempotencyKey,
    request: key,
  };
  return database.transaction(async (transaction) => {
    await transaction.query("SELECT id FROM account WHERE id = $1 FOR UPDATE", [principal.accountId]);
    const kept = (await findAnswer(transaction, intent, now)) as ApiKeyWithSecret | undefined;
    if (kept !== undefined) {
      // Check the current scopes: the stored secret also grants those that were added since the first response.
      const row = await lockApiKey(transaction, principal.accountId, kept.apiKey.id);
      requireHeld(principal, row.allowed_scopes);
      return kept;
    }
    await checkRoom(transaction, principal.accountId, key.name);
    const answer = await insertApiKey(transaction, principal, key, now);
    await keepAnswer(transaction, intent, answer, now);
    return answer;
  });
}

async function checkRoom(transaction: Queryable, accountId: string, name: string): Promise<void> {
  const active = await transaction.query<{ canonical_name: string }>(
    "SELECT canonical_name FROM api_key WHERE account_id = $1 AND status = 'ACTIVE'",
    [accountId],
  );
  if (active.some(({ canonical_name }) => canonical_name === canonicalName(name))) {
    throw new ServiceError("api_key_name_taken", "An active API Key of this name exists.");
  }
  if (active.length >= ACTIVE_API_KEY_LIMIT) {
    throw new ServiceError(
      "api_key_limit_reached",
      `An account can have ${ACTIVE_API_KEY_LIMIT} active API Keys.`,
    );
  }
}

async function insertApiKey(
  transaction: Queryable,
  principal: Principal,
  { name, description, allowedScopes }: CreateApiKeyRequest,
  now: Date,
): Promise<ApiKeyWithSecret> {
  const { accountId, user } = principal;
  const clientSecret = generateClientSecret();
  const [row] = await transaction.query<ApiKeyRow>(
    `INSERT INTO api_key (id, account_id, client_id, name, canonical_name, description, allowed_scopes, status,
       created_at, created_by_id, created_by_name, updated_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'ACTIVE', $8, $9, $10, $8, 1) RETURNING *`,
    [
      randomUUID(),
      accountId,
      generateClientId(),
      name,
      canonicalName(name),
      description,
      allowedScopes,
      now,
      user.id,
      user.name,
    ],
  );
  if (row === undefined) throw new Error("The API Key was not inserted.");
  await transaction.query(
    "INSERT INTO client_secret (id, api_key_id, secret_hash, hint, created_at) VALUES ($1, $2, $3, $4, $5)",
    [randomUUID(), row.id, hashClientSecret(clientSecret), clientSecret.slice(-4), now],
  );
  await noteEvent(transaction, principal, row.id, now, {
    type: "CREATED",
    secretHints: [clientSecret.slice(-4)],
    after: { name, description, allowedScopes },
  });
  return { apiKey: await toApiKey(transaction, row, now), clientSecret };
}
