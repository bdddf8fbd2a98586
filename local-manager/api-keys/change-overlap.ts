import type { Database, Queryable } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { MoveOverlapRequest } from "../../src/contract/api-key-requests.ts";
import { ServiceError } from "../http/service-error.ts";
import { endSecrets, noteEvent, noteExpiredSecrets } from "./api-key-events.ts";
import { toApiKey } from "./api-key-rows.ts";
import { bumpVersion, checkChangeable, type KeyChange, lockApiKey } from "./locked-api-key.ts";

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
    const secret = await findSecret(transaction, row.id, secretId);
    if (secret?.expires_at && secret.expires_at <= now) {
      await noteExpiredSecrets(transaction, row.id, now);
      return toApiKey(transaction, row, now);
    }
    checkChangeable(row, ifMatch);
    if (!secret?.expires_at) throw notOld();
    await endSecrets(transaction, principal, row.id, now, { secretIds: [secretId], why: "retired" });
    return bumpVersion(transaction, row, now);
  });
}

/**
 * Moves the end of an overlap, earlier or later. The old secret of an overlap that has ended stays ended.
 *
 * @throws {ServiceError} `not_found` if the secret is not the old one of an overlap, `api_key_revoked`,
 *   `precondition_required`, `precondition_failed`
 */
export function moveOverlap(
  database: Database,
  { principal, id, ifMatch, now }: KeyChange,
  secretId: string,
  { expiresInSeconds }: MoveOverlapRequest,
): Promise<ApiKey> {
  return database.transaction(async (transaction) => {
    const row = await lockApiKey(transaction, principal.accountId, id);
    checkChangeable(row, ifMatch);
    const secret = await findSecret(transaction, row.id, secretId);
    if (!secret?.expires_at || secret.expires_at <= now) throw notOld();
    const expiresAt = new Date(now.getTime() + expiresInSeconds * 1000);
    // A reader of the history may note the end meanwhile.
    const moved = await transaction.query(
      "UPDATE client_secret SET expires_at = $2 WHERE id::text = $1 AND NOT is_end_noted RETURNING id",
      [secretId, expiresAt],
    );
    if (moved.length === 0) throw notOld();
    await noteEvent(transaction, principal, row.id, now, {
      type: "OVERLAP_MOVED",
      secretHints: [secret.hint],
      before: { expiresAt: secret.expires_at.toISOString() },
      after: { expiresAt: expiresAt.toISOString() },
    });
    return bumpVersion(transaction, row, now);
  });
}

async function findSecret(transaction: Queryable, apiKeyId: string, secretId: string) {
  const [secret] = await transaction.query<{ hint: string; expires_at: Date | null }>(
    "SELECT hint, expires_at FROM client_secret WHERE api_key_id = $1 AND id::text = $2",
    [apiKeyId, secretId],
  );
  return secret;
}

function notOld(): ServiceError {
  return new ServiceError("not_found", "This secret is not the old one of a rotation.");
}
