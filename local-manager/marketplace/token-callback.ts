import type { Database } from "../../database/database.ts";
import { generateClientId, generateClientSecret, hashClientSecret } from "../api-keys/client-credentials.ts";
import { signJwt } from "../manager/signing-keys.ts";
import type { Services } from "../services.ts";

/** Header that identifies the sender of a marketplace message (Trackunit, "Calling the API on behalf of the User"). */
export const IDENTITY_HEADER = "Trackunit-Identity";

/** `typ` of the JWT in that header. Assumed: nothing is published about its header and claims. */
export const IDENTITY_TYPE = "trackunit-identity+jwt";

/** Delivery status of the installation message to an app's server. */
export type CallbackStatus = "not_sent" | "pending" | "delivered" | "unanswered";

/** Delays before each retry of a message, in milliseconds. */
const RETRY_DELAYS_MS = [500, 2000] as const;

const TIMEOUT_MS = 5000;

/** Destination of messages to an app's server, and what they need. */
export interface TokenCallback {
  readonly services: Pick<Services, "database" | "marketplaceKey" | "origins">;
  readonly appId: string;
  /** The app's `tokenCallback.url`, mapped to this machine. */
  readonly url: string;
}

/**
 * Issues credentials for an installed app and sends them to its server, with retries. Only a hash of the secret is
 * stored, so each call issues new credentials and stops the delivery of earlier ones.
 */
export async function announceInstallation(callback: TokenCallback, accountId: string): Promise<void> {
  const { appId } = callback;
  const { database } = callback.services;
  const clientId = generateClientId();
  const clientSecret = generateClientSecret();
  await database.query(
    `INSERT INTO app_client (account_id, app_id, client_id, secret_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, app_id) DO UPDATE SET client_id = $3, secret_hash = $4`,
    [accountId, appId, clientId, hashClientSecret(clientSecret)],
  );
  const message = { type: "INSTALLED", irisAppId: appId, accountId, clientId, clientSecret };
  const outcome = await inTurn(accountId, () => send(callback, message, clientId));
  if (outcome === "overtaken") return;
  await database.query(
    `UPDATE installed_app SET callback_status = $3 WHERE account_id = $1 AND app_id = $2 AND EXISTS (
       SELECT 1 FROM app_client WHERE account_id = $1 AND app_id = $2 AND client_id = $4)`,
    [accountId, appId, outcome, clientId],
  );
}

/** Deletes an app's credentials, and notifies its server of the uninstallation. */
export async function announceRemoval(callback: TokenCallback, accountId: string): Promise<void> {
  const { appId } = callback;
  await deleteAppClient(callback.services.database, accountId, appId);
  const message = { type: "UNINSTALLED", irisAppId: appId, accountId };
  await inTurn(accountId, () => send(callback, message, undefined));
}

/** Deletes the credentials of an app's server. */
export async function deleteAppClient(database: Database, accountId: string, appId: string): Promise<void> {
  await database.query("DELETE FROM app_client WHERE account_id = $1 AND app_id = $2", [accountId, appId]);
}

const turns = new Map<string, Promise<unknown>>();

/** Sends the messages of one account in sequence, so that an older one cannot arrive after a newer one. */
function inTurn<Outcome>(accountId: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const turn = (turns.get(accountId) ?? Promise.resolve()).then(work, work);
  turns.set(accountId, turn);
  const leave = () => {
    if (turns.get(accountId) === turn) turns.delete(accountId);
  };
  turn.then(leave, leave);
  return turn;
}

async function currentClientId({ services, appId }: TokenCallback, accountId: string) {
  const [row] = await services.database.query<{ client_id: string }>(
    "SELECT client_id FROM app_client WHERE account_id = $1 AND app_id = $2",
    [accountId, appId],
  );
  return row?.client_id;
}

/** Sends a message with retries, as long as the credentials of the app are those of `clientId`, or none. */
async function send(
  callback: TokenCallback,
  message: { readonly accountId: string },
  clientId: string | undefined,
): Promise<"delivered" | "unanswered" | "overtaken"> {
  const { accountId } = message;
  for (const delay of [0, ...RETRY_DELAYS_MS]) {
    // Wait between attempts: a restarting server would still be down if it were called again at once.
    await new Promise((resolve) => setTimeout(resolve, delay));
    if ((await currentClientId(callback, accountId)) !== clientId) return "overtaken";
    const response = await fetch(callback.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", [IDENTITY_HEADER]: await identity(callback, accountId) },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => undefined);
    if (response?.ok) return "delivered";
  }
  return "unanswered";
}

function identity({ services, appId }: TokenCallback, accountId: string): Promise<string> {
  const { marketplaceKey, origins } = services;
  return signJwt(
    marketplaceKey,
    IDENTITY_TYPE,
    { iss: origins.iris, aud: appId, accountId, irisAppId: appId },
    300,
  );
}
