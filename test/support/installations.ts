import type { Database } from "../../database/database.ts";
import { createSealedSecrets, type SealedSecrets } from "../../install-callback/sealed-secrets.ts";

/** A sealing key for tests. */
export const testSealingKey = new Uint8Array(32).map((_, number) => number);

/** Stores installations that are due for a check at `now`. */
export async function addInstallations(
  database: Database,
  accountIds: readonly string[],
  now: Date,
  secrets: SealedSecrets = createSealedSecrets([testSealingKey]),
): Promise<void> {
  for (const accountId of accountIds) {
    await database.query(
      `INSERT INTO installation (account_id, iris_app_id, client_id, sealed_secret, installed_at, next_check_at)
       VALUES ($1, 'app', $2, $3, $4, $4)`,
      [accountId, `client-of-${accountId}`, secrets.seal(`secret-of-${accountId}`, accountId), now],
    );
  }
}
