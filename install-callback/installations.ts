import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Database } from "../local-manager/database/database.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";
import type { Identity } from "./verify-identity.ts";

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** A message of the marketplace (Trackunit, "Calling the API on behalf of the User"); `UNINSTALLED` is assumed. */
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

/** See {@link messageSchema}. */
export type MarketplaceMessage = z.infer<typeof messageSchema>;

/**
 * What became of a message: done, already done before, refused as another body came with the same identity, not one
 * that can be understood, or of a kind that is only taken note of.
 */
export type Reception = "done" | "repeated" | "mixed_up" | "invalid" | "ignored";

/** An account in which the app is installed, and its credentials. */
export interface Installation {
  readonly accountId: string;
  readonly clientId: string;
  /** Undefined where it cannot be unsealed, as after the sealing key was changed. */
  readonly clientSecret: string | undefined;
}

/**
 * Takes a message once: a repeat of it has no effect, and another body under the same identity is refused.
 * Credentials are replaced in one step, so that there is one set or the other. (`docs/requirements.md`, J3, J4)
 */
export function receiveMessage(
  database: Database,
  secrets: SealedSecrets,
  {
    message,
    body,
    identity,
    token,
    now,
  }: {
    message: MarketplaceMessage | "invalid" | "ignored";
    /** The body as it came. */
    body: string;
    identity: Identity;
    token: string;
    now: Date;
  },
): Promise<Reception> {
  const identityHash = sha256(identity.jti ?? token);
  const bodyHash = sha256(body);
  return database.transaction(async (transaction) => {
    await transaction.query("DELETE FROM seen_message WHERE expires_at < $1", [now]);
    const inserted = await transaction.query<{ identity_hash: Uint8Array }>(
      `INSERT INTO seen_message (identity_hash, body_hash, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (identity_hash) DO NOTHING RETURNING identity_hash`,
      [identityHash, bodyHash, identity.expiresAt],
    );
    if (inserted.length === 0) {
      const [seen] = await transaction.query<{ body_hash: Uint8Array }>(
        "SELECT body_hash FROM seen_message WHERE identity_hash = $1",
        [identityHash],
      );
      return seen && Buffer.from(seen.body_hash).equals(bodyHash) ? "repeated" : "mixed_up";
    }
    if (message === "invalid" || message === "ignored") return message;
    if (message.type === "UNINSTALLED") {
      await transaction.query("DELETE FROM installation WHERE account_id = $1", [message.accountId]);
      return "done";
    }
    await transaction.query(
      `INSERT INTO installation (account_id, iris_app_id, client_id, sealed_secret, installed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id) DO UPDATE SET iris_app_id = $2, client_id = $3, sealed_secret = $4, installed_at = $5`,
      [
        message.accountId,
        message.irisAppId,
        message.clientId,
        secrets.seal(message.clientSecret, message.accountId),
        now,
      ],
    );
    return "done";
  });
}

/** Lists the accounts in which the app is installed, with their credentials opened where they can be. */
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
    clientSecret: unsealed(secrets, sealed_secret, account_id),
  }));
}

function unsealed(secrets: SealedSecrets, sealed: Uint8Array, accountId: string): string | undefined {
  try {
    return secrets.unseal(sealed, accountId);
  } catch {
    return undefined;
  }
}

function sha256(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
