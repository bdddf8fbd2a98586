import type { Database } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { RevokeRequest } from "../../src/contract/api-key-requests.ts";
import { noteEvent } from "./api-key-events.ts";
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
    await transaction.query("DELETE FROM client_secret WHERE api_key_id = $1", [row.id]);
    const [revoked] = await transaction.query<ApiKeyRow>(
      `UPDATE api_key SET status = 'REVOKED', revoked_at = $2, updated_at = $2, version = version + 1
       WHERE id = $1 RETURNING *`,
      [row.id, now],
    );
    await noteEvent(transaction, principal, row.id, now, {
      type: "REVOKED",
      ...(reason ? { after: { reason } } : {}),
    });
    return toApiKey(transaction, revoked, now);
  });
}
