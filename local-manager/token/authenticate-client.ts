import { findMatchingHash } from "../api-keys/client-credentials.ts";
import type { Database } from "../database/database.ts";
import { TokenEndpointError } from "./token-error.ts";
import type { AccessTokenRequest } from "./token-request.ts";

/** An API Key that proved itself with a client secret. */
export interface AuthenticatedClient {
  readonly apiKeyId: string;
  readonly clientSecretId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly name: string;
  readonly allowedScopes: readonly string[];
}

interface CandidateRow {
  readonly id: string;
  readonly secret_id: string;
  readonly secret_hash: Uint8Array;
  readonly client_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly allowed_scopes: string[];
}

/**
 * Authenticates a client by its secret.
 *
 * Unknown id, wrong secret, ended secret and revoked key are refused alike. (`docs/requirements.md`, T4)
 *
 * @throws {TokenEndpointError} `invalid_client`
 */
export async function authenticateClient(
  database: Database,
  { clientId, clientSecret, usedBasic }: AccessTokenRequest,
  now: Date,
): Promise<AuthenticatedClient> {
  const candidates = clientId.includes("\0")
    ? []
    : await database.query<CandidateRow>(
        `SELECT api_key.id, client_secret.id AS secret_id, secret_hash, client_id, account_id, name, allowed_scopes
         FROM api_key JOIN client_secret ON client_secret.api_key_id = api_key.id
         WHERE client_id = $1 AND status = 'ACTIVE' AND (expires_at IS NULL OR expires_at > $2)`,
        [clientId, now],
      );
  const match = findMatchingHash(clientSecret, candidates);
  if (match === undefined) {
    throw new TokenEndpointError("invalid_client", "Client authentication failed.", { challenge: usedBasic });
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

/** Notes that a client got a token for some scopes, on its key and on the secret it used. */
export async function noteUse(
  database: Database,
  client: AuthenticatedClient,
  scopes: readonly string[],
  now: Date,
): Promise<void> {
  await Promise.all([
    database.query(
      `UPDATE api_key SET last_used_at = $2, requested_scopes = CASE WHEN requested_scopes @> $3
         THEN requested_scopes
         ELSE ARRAY(SELECT DISTINCT unnest(coalesce(requested_scopes, '{}') || $3) ORDER BY 1) END
       WHERE id = $1`,
      [client.apiKeyId, now, scopes],
    ),
    database.query("UPDATE client_secret SET last_used_at = $2 WHERE id = $1", [client.clientSecretId, now]),
  ]);
}
