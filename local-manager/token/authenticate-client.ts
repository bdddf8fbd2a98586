import type { Database } from "../../database/database.ts";
import { findMatchingHash } from "../api-keys/client-credentials.ts";
import { TokenEndpointError } from "./token-error.ts";
import type { AccessTokenRequest } from "./token-request.ts";

/** An API key that was authenticated by a client secret. */
export interface AuthenticatedClient {
  readonly apiKeyId: string;
  readonly clientSecretId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly name: string;
  readonly allowedScopes: readonly string[];
}

/** A client secret of an active key, joined with the key. */
interface CandidateRow {
  readonly id: string;
  readonly secret_id: string;
  readonly secret_hash: Uint8Array;
  readonly client_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly allowed_scopes: string[];
  readonly expires_at: Date | null;
}

/**
 * Authenticates a client by its secret.
 *
 * An unknown ID, a wrong secret, an expired secret and a revoked key get the same error. (`docs/requirements.md`, T4)
 *
 * @throws {TokenEndpointError} `invalid_client`
 */
export async function authenticateClient(
  database: Database,
  { clientId, clientSecret, usedBasic }: AccessTokenRequest,
  now: Date,
): Promise<AuthenticatedClient> {
  const candidates = await findCandidates(database, clientId);
  const match = findMatchingHash(
    clientSecret,
    candidates.filter(({ expires_at }) => expires_at === null || expires_at > now),
  );
  if (match === undefined) {
    throw new TokenEndpointError("invalid_client", "Client authentication failed.", {
      challenge: usedBasic,
      isEndedSecret: findMatchingHash(clientSecret, candidates) !== undefined,
    });
  }
  return {
    apiKeyId: match.id,
    clientSecretId: match.secret_id,
    clientId: match.client_id,
    accountId: match.account_id,
    name: match.name,
    allowedScopes: match.allowed_scopes,
  };
}

/** Returns the secrets of a client. A revoked key has none: revoking deletes them. */
async function findCandidates(database: Database, clientId: string): Promise<readonly CandidateRow[]> {
  if (clientId.includes("\0")) return [];
  return database.query<CandidateRow>(
    `SELECT api_key.id, client_secret.id AS secret_id, secret_hash, client_id, account_id, name, allowed_scopes,
       expires_at
     FROM api_key JOIN client_secret ON client_secret.api_key_id = api_key.id
     WHERE client_id = $1`,
    [clientId],
  );
}
