import { randomUUID } from "node:crypto";
import type { Database, Queryable } from "../../database/database.ts";
import type { ApiKey, ApiKeyWithSecret } from "../../src/contract/api-key.ts";
import type { RotateRequest } from "../../src/contract/api-key-requests.ts";
import { ServiceError } from "../http/service-error.ts";
import { requireHeld } from "../manager/principal.ts";
import { noteEvent } from "./api-key-events.ts";
import { type ApiKeyRow, toApiKey } from "./api-key-rows.ts";
import { generateClientSecret, hashClientSecret } from "./client-credentials.ts";
import { findAnswer, keepAnswer } from "./idempotent-answers.ts";
import { checkChangeable, type KeyChange, lockApiKey } from "./locked-api-key.ts";

/**
 * Creates a new client secret for a key. The old one works until the overlap ends, or stops at once if there is none.
 * The client ID does not change. A retry with the same `Idempotency-Key` returns the same secret and ignores
 * `If-Match`.
 *
 * During an overlap, a newest secret that no integration has used is replaced, and the old one keeps its expiry.
 *
 * The user must hold every allowed scope of the key, also for a retry.
 *
 * @throws {ServiceError} `not_found`, `missing_scope`, `api_key_revoked`, `precondition_required`,
 *   `precondition_failed`, `rotation_in_progress`, `idempotency_key_reused`
 */
export function rotateClientSecret(
  database: Database,
  { principal, id, ifMatch, now }: KeyChange,
  request: RotateRequest,
  idempotencyKey: string,
): Promise<ApiKeyWithSecret> {
  const intent = {
    accountId: principal.accountId,
    callerId: principal.user.id,
    idempotencyKey,
    request: { rotate: id, ...request },
  };
  return database.transaction(async (transaction) => {
    const row = await lockApiKey(transaction, principal.accountId, id);
    // Check before looking up the stored response: it contains a secret, and the user may have lost scopes since.
    requireHeld(principal, row.allowed_scopes);
    const kept = await findAnswer(transaction, intent, now);
    if (kept !== undefined) return kept as ApiKeyWithSecret;
    checkChangeable(row, ifMatch);
    const secrets = await transaction.query<{ expires_at: Date | null; last_used_at: Date | null }>(
      "SELECT expires_at, last_used_at FROM client_secret WHERE api_key_id = $1",
      [row.id],
    );
    const isOverlap = secrets.some(({ expires_at }) => expires_at !== null && expires_at > now);
    const newest = secrets.find(({ expires_at }) => expires_at === null);
    if (isOverlap && newest?.last_used_at) {
      throw new ServiceError("rotation_in_progress", "The old secret of an earlier rotation still works.");
    }
    const overlapSeconds = isOverlap ? 0 : request.overlapSeconds;
    const clientSecret = generateClientSecret();
    await transaction.query(
      "UPDATE client_secret SET expires_at = $2 WHERE api_key_id = $1 AND expires_at IS NULL",
      [row.id, new Date(now.getTime() + overlapSeconds * 1000)],
    );
    await transaction.query(
      "INSERT INTO client_secret (id, api_key_id, secret_hash, hint, created_at) VALUES ($1, $2, $3, $4, $5)",
      [randomUUID(), row.id, hashClientSecret(clientSecret), clientSecret.slice(-4), now],
    );
    await noteEvent(transaction, principal, row.id, now, {
      type: "ROTATED",
      after: isOverlap ? { replaced: true } : request,
    });
    const answer = { apiKey: await bumpVersion(transaction, row, now), clientSecret };
    await keepAnswer(transaction, intent, answer, now);
    return answer;
  });
}

/**
 * Ends the overlap of a rotation now, so that the old secret stops working. If the overlap has already ended, returns
 * the key unchanged and ignores `If-Match`.
 *
 * @throws {ServiceError} `not_found` if the secret does not belong to the key or is its newest one, `api_key_revoked`,
 *   `precondition_required`, `precondition_failed`
 */
export function endOverlap(
  database: Database,
  { principal, id, ifMatch, now }: KeyChange,
  secretId: string,
): Promise<ApiKey> {
  return database.transaction(async (transaction) => {
    const row = await lockApiKey(transaction, principal.accountId, id);
    const [secret] = await transaction.query<{ expires_at: Date | null }>(
      "SELECT expires_at FROM client_secret WHERE api_key_id = $1 AND id::text = $2",
      [row.id, secretId],
    );
    const end = secret?.expires_at ?? undefined;
    if (end !== undefined && end <= now) return toApiKey(transaction, row, now);
    checkChangeable(row, ifMatch);
    if (end === undefined) {
      throw new ServiceError("not_found", "This secret is not the old one of a rotation.");
    }
    await transaction.query("UPDATE client_secret SET expires_at = $2 WHERE id::text = $1", [secretId, now]);
    await noteEvent(transaction, principal, row.id, now, { type: "OVERLAP_ENDED" });
    return bumpVersion(transaction, row, now);
  });
}

async function bumpVersion(transaction: Queryable, { id }: ApiKeyRow, now: Date): Promise<ApiKey> {
  const [row] = await transaction.query<ApiKeyRow>(
    "UPDATE api_key SET updated_at = $2, version = version + 1 WHERE id = $1 RETURNING *",
    [id, now],
  );
  return toApiKey(transaction, row, now);
}
