import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Database, Queryable } from "../database/database.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";
import type { Identity } from "./verify-identity.ts";

// Without NUL and lone surrogates, which PostgreSQL cannot store.
const text = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\0\p{Surrogate}]*$/u));

/** A marketplace message (Trackunit, "Calling the API on behalf of the User"). `UNINSTALLED` is assumed. */
export const messageSchema = z.union([
  z.object({
    type: z.literal("INSTALLED"),
    irisAppId: text,
    accountId: text,
    clientId: text,
    clientSecret: text,
  }),
  z.object({ type: z.literal("UNINSTALLED"), irisAppId: text, accountId: text }),
]);

export type MarketplaceMessage = z.infer<typeof messageSchema>;

type Outcome = "done" | "invalid" | "ignored" | "outdated";

/**
 * Outcome of handling a message: processed, already processed, refused because its identity was used with another body,
 * invalid, of an unknown type, or older than a message that the account has already sent.
 */
export type Reception = Outcome | "repeated" | "mixed_up";

/** An account in which the app is installed, and its credentials. */
export interface Installation {
  readonly accountId: string;
  readonly clientId: string;
  /** Undefined if no sealing key opens it. */
  readonly clientSecret: string | undefined;
}

/**
 * Processes a message once: a repeat has no effect, and another body under the same identity is refused. Credentials
 * are replaced atomically. (`docs/requirements.md`, J3, J4)
 */
export function receiveMessage(
  database: Database,
  secrets: SealedSecrets,
  {
    message,
    body,
    identity,
    now,
  }: {
    message: MarketplaceMessage | "invalid" | "ignored";
    /** The raw body. */
    body: string;
    identity: Identity;
    now: Date;
  },
): Promise<Reception> {
  const identityHash = sha256(identity.name);
  const bodyHash = sha256(body);
  return database.transaction(async (transaction) => {
    await transaction.query("DELETE FROM seen_message WHERE expires_at < $1", [now]);
    const inserted = await transaction.query<{ identity_hash: Uint8Array }>(
      `INSERT INTO seen_message (identity_hash, body_hash, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (identity_hash) DO NOTHING RETURNING identity_hash`,
      [identityHash, bodyHash, identity.expiresAt],
    );
    if (inserted.length === 0) {
      const [seen] = await transaction.query<{ body_hash: Uint8Array; outcome: Outcome }>(
        "SELECT body_hash, outcome FROM seen_message WHERE identity_hash = $1",
        [identityHash],
      );
      if (!seen || !Buffer.from(seen.body_hash).equals(bodyHash)) return "mixed_up";
      return seen.outcome === "done" ? "repeated" : seen.outcome;
    }
    const outcome = await apply(transaction, secrets, { message, issuedAt: identity.issuedAt, now });
    await transaction.query("UPDATE seen_message SET outcome = $2 WHERE identity_hash = $1", [
      identityHash,
      outcome,
    ]);
    return outcome;
  });
}

async function apply(
  transaction: Queryable,
  secrets: SealedSecrets,
  {
    message,
    issuedAt,
    now,
  }: { message: MarketplaceMessage | "invalid" | "ignored"; issuedAt: Date; now: Date },
): Promise<Outcome> {
  if (message === "invalid" || message === "ignored") return message;
  // Process messages of the same second in order of arrival, because `iat` may be in whole seconds. A removal is final
  // within its second: credentials of an account that left must not come back.
  const newest = await transaction.query(
    `INSERT INTO newest_message (account_id, issued_at) VALUES ($1, $2)
     ON CONFLICT (account_id) DO UPDATE SET issued_at = $2
       WHERE newest_message.issued_at < $2
         OR newest_message.issued_at = $2
           AND ($3 OR EXISTS (SELECT FROM installation WHERE installation.account_id = $1))
     RETURNING account_id`,
    [message.accountId, issuedAt, message.type === "UNINSTALLED"],
  );
  if (newest.length === 0) return "outdated";
  if (message.type === "UNINSTALLED") {
    await transaction.query("DELETE FROM installation WHERE account_id = $1", [message.accountId]);
    return "done";
  }
  await transaction.query(
    `INSERT INTO installation (account_id, iris_app_id, client_id, sealed_secret, installed_at, next_check_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (account_id) DO UPDATE SET iris_app_id = $2, client_id = $3, sealed_secret = $4, installed_at = $5,
         refused_since = NULL, next_check_at = $5, failed_checks = 0`,
    [
      message.accountId,
      message.irisAppId,
      message.clientId,
      secrets.seal(message.clientSecret, message.accountId),
      now,
    ],
  );
  return "done";
}

/** Returns the accounts in which the app is installed, with their credentials decrypted where possible. */
export async function listInstallations(
  database: Database,
  secrets: SealedSecrets,
): Promise<readonly Installation[]> {
  const rows = await database.query<{ account_id: string; client_id: string; sealed_secret: Uint8Array }>(
    "SELECT account_id, client_id, sealed_secret FROM installation ORDER BY account_id",
  );
  return rows.map(({ account_id, client_id, sealed_secret }) => ({
    accountId: account_id,
    clientId: client_id,
    clientSecret: secrets.tryUnseal(sealed_secret, account_id)?.clientSecret,
  }));
}

function sha256(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
