import type { Database } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { RevokeRequest } from "../../src/contract/api-key-requests.ts";
import { endSecrets, noteEvent, noteExpiredSecrets } from "./api-key-events.ts";
import { type ApiKeyRow, toApiKey } from "./api-key-rows.ts";
import { checkVersion, type KeyChange, lockApiKey } from "./locked-api-key.ts";

/**
 * Revokes a key permanently. Its secrets no longer get tokens, but tokens already issued stay valid until they expire:
 * this is not token revocation (RFC 7009). A key that is already revoked is returned unchanged, regardless of
 * `If-Match`.
 *
 * @throws {ServiceError} `not_found`, `precondition_required`, `precondition_failed`
 */
export function revokeApiKey(
  database: Database,
  { principal, id, ifMatch, now }: KeyChange,
  { reason }: RevokeRequest,
): Promise<ApiKey> {
  return database.transaction(async (transaction) => {
    const row = await lockApiKey(transaction, principal.accountId, id);
    if (row.status === "REVOKED") return toApiKey(transaction, row, now);
    checkVersion(row.version, ifMatch);
    await noteExpiredSecrets(transaction, row.id, now);
    const secrets = await transaction.query<{ id: string; hint: string }>(
      `SELECT id, hint FROM client_secret WHERE api_key_id = $1 AND (expires_at IS NULL OR expires_at > $2)
       ORDER BY created_at DESC`,
      [row.id, now],
    );
    await noteEvent(transaction, principal, row.id, now, {
      type: "REVOKED",
      secretHints: secrets.map(({ hint }) => hint),
      ...(reason ? { after: { reason } } : {}),
    });
    const secretIds = secrets.map(({ id }) => id);
    await endSecrets(transaction, principal, row.id, now, { secretIds, why: "revoked" });
    await transaction.query("DELETE FROM client_secret WHERE api_key_id = $1", [row.id]);
    const [revoked] = await transaction.query<ApiKeyRow>(
      `UPDATE api_key SET status = 'REVOKED', revoked_at = $2, revoked_by_id = $3, revoked_by_name = $4,
         revoke_reason = $5, updated_at = $2, version = version + 1
       WHERE id = $1 RETURNING *`,
      [row.id, now, principal.user.id, principal.user.name, reason || null],
    );
    return toApiKey(transaction, revoked, now);
  });
}
