import type { Database } from "../database/database.ts";
import type { AccountCheck } from "./check-accounts.ts";
import type { Installation } from "./installations.ts";

/** Days of nothing but `invalid_client` after which an account's credentials are deleted. */
export const FORGET_REFUSED_AFTER_DAYS = 7;

/**
 * Records whether the token endpoint refused an installation's credentials, and deletes them if it did for a week
 * without a successful check in between. It is not known whether Trackunit sends `UNINSTALLED`, and secrets of accounts
 * that left must not be kept. Credentials that were replaced since the check are not touched.
 *
 * @returns whether the credentials were deleted
 */
export async function forgetRefusedCredentials(
  database: Database,
  installation: Installation,
  check: AccountCheck,
  now: Date,
): Promise<boolean> {
  const forgetBefore = new Date(now.getTime() - FORGET_REFUSED_AFTER_DAYS * 24 * 3_600_000);
  const checked = [installation.accountId, installation.clientId];
  if (check.status === "checked") {
    await database.query(
      "UPDATE installation SET refused_since = NULL WHERE account_id = $1 AND client_id = $2 AND refused_since IS NOT NULL",
      checked,
    );
    return false;
  }
  if (check.code !== "invalid_client") return false;
  const deleted = await database.query(
    `DELETE FROM installation WHERE account_id = $1 AND client_id = $2 AND refused_since <= $3
     RETURNING account_id`,
    [...checked, forgetBefore],
  );
  await database.query(
    `UPDATE installation SET refused_since = $3
     WHERE account_id = $1 AND client_id = $2 AND refused_since IS NULL`,
    [...checked, now],
  );
  return deleted.length > 0;
}
