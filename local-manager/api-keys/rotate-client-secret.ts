import { randomUUID } from "node:crypto";
import type { Database } from "../../database/database.ts";
import type { RotateRequest } from "../../src/contract/api-key-requests.ts";
import type { ApiKeyWithSecret } from "../../src/contract/api-key-with-secret.ts";
import { ServiceError } from "../http/service-error.ts";
import { requireHeld } from "../manager/principal.ts";
import { endSecrets, noteEvent, noteExpiredSecrets } from "./api-key-events.ts";
import { generateClientSecret, hashClientSecret } from "./client-credentials.ts";
import { findAnswer, keepAnswer } from "./idempotent-answers.ts";
import { bumpVersion, checkChangeable, type KeyChange, lockApiKey } from "./locked-api-key.ts";

interface SecretRow {
  readonly id: string;
  readonly hint: string;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
}

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
    await noteExpiredSecrets(transaction, row.id, now);
    const secrets = await transaction.query<SecretRow>(
      "SELECT id, hint, expires_at, last_used_at FROM client_secret WHERE api_key_id = $1",
      [row.id],
    );
    const isOverlap = secrets.some(({ expires_at }) => expires_at !== null && expires_at > now);
    const newest = secrets.find(({ expires_at }) => expires_at === null);
    if (newest === undefined) throw new Error("An active API Key has no client secret.");
    if (isOverlap && newest.last_used_at) {
      throw new ServiceError("rotation_in_progress", "The old secret of an earlier rotation still works.");
    }
    const overlapSeconds = isOverlap ? 0 : request.overlapSeconds;
    const clientSecret = generateClientSecret();
    await noteEvent(transaction, principal, row.id, now, {
      type: "ROTATED",
      secretHints: [clientSecret.slice(-4), newest.hint],
      after: isOverlap ? { replaced: true } : request,
    });
    if (overlapSeconds === 0) {
      await endSecrets(transaction, principal, row.id, now, { secretIds: [newest.id], why: "replaced" });
    } else {
      await transaction.query("UPDATE client_secret SET expires_at = $2 WHERE id = $1", [
        newest.id,
        new Date(now.getTime() + overlapSeconds * 1000),
      ]);
    }
    await transaction.query(
      "INSERT INTO client_secret (id, api_key_id, secret_hash, hint, created_at) VALUES ($1, $2, $3, $4, $5)",
      [randomUUID(), row.id, hashClientSecret(clientSecret), clientSecret.slice(-4), now],
    );
    const answer = { apiKey: await bumpVersion(transaction, row, now), clientSecret };
    await keepAnswer(transaction, intent, answer, now);
    return answer;
  });
}
