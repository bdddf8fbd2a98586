import type { Database } from "../database/database.ts";
import type { AccountHygiene } from "./hygiene-watch.ts";
import type { Installation } from "./installations.ts";

/** Days of nothing but `invalid_client` after which an account's credentials are deleted. */
export const FORGET_REFUSED_AFTER_DAYS = 7;

/**
 * Records which credentials the token endpoint refused, and deletes those that were refused for a week without a
 * successful check in between. It is not known whether Trackunit sends `UNINSTALLED`, and secrets of accounts that left
 * must not be kept. Credentials that were replaced since the check are not touched.
 *
 * @returns the accounts whose credentials were deleted
 */
export async function forgetRefusedCredentials(
  database: Database,
  looked: readonly { readonly installation: Installation; readonly hygiene: AccountHygiene }[],
  now: Date,
): Promise<readonly string[]> {
  const forgotten: string[] = [];
  const forgetBefore = new Date(now.getTime() - FORGET_REFUSED_AFTER_DAYS * 24 * 3_600_000);
  for (const { installation, hygiene } of looked) {
    const ofLook = [installation.accountId, installation.clientId];
    if (hygiene.status === "looked") {
      await database.query(
        "UPDATE installation SET refused_since = NULL WHERE account_id = $1 AND client_id = $2 AND refused_since IS NOT NULL",
        ofLook,
      );
    } else if (hygiene.code === "invalid_client") {
      const deleted = await database.query<{ account_id: string }>(
        `DELETE FROM installation WHERE account_id = $1 AND client_id = $2 AND refused_since <= $3
         RETURNING account_id`,
        [...ofLook, forgetBefore],
      );
      forgotten.push(...deleted.map(({ account_id }) => account_id));
      await database.query(
        `UPDATE installation SET refused_since = $3
         WHERE account_id = $1 AND client_id = $2 AND refused_since IS NULL`,
        [...ofLook, now],
      );
    }
  }
  return forgotten;
}
