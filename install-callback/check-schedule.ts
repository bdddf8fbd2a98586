import type { Database } from "../database/database.ts";
import type { Installation } from "./installations.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";

/** The pause between checks of an account, in milliseconds. */
const CHECK_EVERY_MS = 3_600_000;

/** The pause after a first failed check, in milliseconds. It doubles with each further one. */
const RETRY_AFTER_MS = 10_000;

const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** How long an account belongs to the instance that took it, in milliseconds. Longer than a check may take. */
export const CHECK_LEASE_MS = 120_000;

/** An account that this instance checks until its lease ends. */
export interface TakenInstallation extends Installation {
  readonly leaseUntil: Date;
  /** How many checks have failed since the last one that succeeded. */
  readonly failedChecks: number;
}

interface TakenRow {
  account_id: string;
  client_id: string;
  sealed_secret: Uint8Array;
  failed_checks: number;
}

/**
 * Takes up to `limit` accounts that are due for a check, those that have waited longest first. Secrets that were sealed
 * with an older key are sealed with the newest one.
 */
export async function takeDueInstallations(
  database: Database,
  secrets: SealedSecrets,
  { limit, now }: { limit: number; now: Date },
): Promise<readonly TakenInstallation[]> {
  const leaseUntil = new Date(now.getTime() + CHECK_LEASE_MS);
  const rows = await database.query<TakenRow>(
    `WITH due AS MATERIALIZED (
       SELECT account_id FROM installation WHERE next_check_at <= $1
       ORDER BY next_check_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE installation SET next_check_at = $3 FROM due WHERE installation.account_id = due.account_id
     RETURNING installation.account_id, client_id, sealed_secret, failed_checks`,
    [now, limit, leaseUntil],
  );
  return Promise.all(
    rows.map(async ({ account_id, client_id, sealed_secret, failed_checks }) => ({
      accountId: account_id,
      clientId: client_id,
      clientSecret: await unsealNewest(database, secrets, { account_id, sealed_secret }),
      leaseUntil,
      failedChecks: failed_checks,
    })),
  );
}

/** Unseals a secret, and seals it with the newest key if an older one opened it. Undefined if no key opens it. */
async function unsealNewest(
  database: Database,
  secrets: SealedSecrets,
  { account_id, sealed_secret }: Pick<TakenRow, "account_id" | "sealed_secret">,
): Promise<string | undefined> {
  const unsealed = secrets.tryUnseal(sealed_secret, account_id);
  if (unsealed?.isOutdated) {
    // Not a secret that a message has replaced in the meantime.
    await database.query(
      "UPDATE installation SET sealed_secret = $3 WHERE account_id = $1 AND sealed_secret = $2",
      [account_id, sealed_secret, secrets.seal(unsealed.clientSecret, account_id)],
    );
  }
  return unsealed?.clientSecret;
}

/**
 * Plans an account's next check: after an hour, or sooner and then ever later while checks fail. Does nothing if the lease
 * has ended, or if a message has asked for a check in the meantime.
 *
 * `random` is at least 0 and below 1. It spreads the checks, so that accounts do not stay due at the same time.
 */
export async function planNextCheck(
  database: Database,
  { accountId, leaseUntil, failedChecks }: TakenInstallation,
  { hasFailed, now, random }: { hasFailed: boolean; now: Date; random: number },
): Promise<void> {
  const pause = hasFailed ? Math.min(RETRY_AFTER_MS * 2 ** failedChecks, LONGEST_PAUSE_MS) : CHECK_EVERY_MS;
  const next = new Date(now.getTime() + pause * (0.9 + 0.2 * random));
  await database.query(
    "UPDATE installation SET next_check_at = $3, failed_checks = $4 WHERE account_id = $1 AND next_check_at = $2",
    [accountId, leaseUntil, next, hasFailed ? failedChecks + 1 : 0],
  );
}
