import { SignJWT } from "jose";
import { generateClientId, generateClientSecret, hashClientSecret } from "../api-keys/client-credentials.ts";
import type { Database } from "../database/database.ts";
import type { SigningKey } from "../manager/signing-keys.ts";

/** The header that says who sends a message of the marketplace (Trackunit, "Calling the API on behalf of the User"). */
export const IDENTITY_HEADER = "Trackunit-Identity";

/** The type of the JWT in that header. Assumed: nothing is published about its header and claims. */
export const IDENTITY_TYPE = "trackunit-identity+jwt";

/** How an app's server took the news of an installation. */
export type CallbackStatus = "not_sent" | "pending" | "delivered" | "unanswered";

/** How long Manager waits before it sends a message again, in milliseconds. */
const RETRY_DELAYS_MS = [500, 2000] as const;

const TIMEOUT_MS = 5000;

/** What telling an app's server needs. */
export interface TokenCallback {
  readonly database: Database;
  readonly marketplaceKey: SigningKey;
  /** Manager's IRIS origin, the issuer of the identity. */
  readonly issuer: string;
  readonly appId: string;
  /** The app's `tokenCallback.url`, mapped to this machine. */
  readonly url: string;
}

/**
 * Gives an installed app credentials of its own and tells its server of them, again and again if nobody answers.
 * They are kept as a hash: a later message brings new ones.
 */
export async function announceInstallation(
  callback: TokenCallback,
  accountId: string,
): Promise<CallbackStatus> {
  const { database, appId } = callback;
  const clientId = generateClientId();
  const clientSecret = generateClientSecret();
  await database.query(
    `INSERT INTO app_client (account_id, app_id, client_id, secret_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, app_id) DO UPDATE SET client_id = $3, secret_hash = $4`,
    [accountId, appId, clientId, hashClientSecret(clientSecret)],
  );
  const message = { type: "INSTALLED", irisAppId: appId, accountId, clientId, clientSecret };
  const status = (await send(callback, accountId, message)) ? "delivered" : "unanswered";
  await database.query(
    "UPDATE installed_app SET callback_status = $3 WHERE account_id = $1 AND app_id = $2",
    [accountId, appId, status],
  );
  return status;
}

/** Takes an app's credentials away, and tells its server that it was uninstalled. */
export async function announceRemoval(callback: TokenCallback, accountId: string): Promise<void> {
  const { database, appId } = callback;
  await database.query("DELETE FROM app_client WHERE account_id = $1 AND app_id = $2", [accountId, appId]);
  await send(callback, accountId, { type: "UNINSTALLED", irisAppId: appId, accountId });
}

async function send(callback: TokenCallback, accountId: string, message: object): Promise<boolean> {
  for (const delay of [0, ...RETRY_DELAYS_MS]) {
    // A server that restarts is back in a moment: asked at once again, it would still be away.
    await new Promise((resolve) => setTimeout(resolve, delay));
    const response = await fetch(callback.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", [IDENTITY_HEADER]: await identity(callback, accountId) },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
}

function identity({ marketplaceKey, issuer, appId }: TokenCallback, accountId: string): Promise<string> {
  return new SignJWT({ accountId, irisAppId: appId })
    .setProtectedHeader({ alg: "ES256", kid: marketplaceKey.kid, typ: IDENTITY_TYPE })
    .setIssuer(issuer)
    .setAudience(appId)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(marketplaceKey.privateKey);
}
