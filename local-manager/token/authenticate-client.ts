import type { Database } from "../../database/database.ts";
import { findMatchingHash } from "../api-keys/client-credentials.ts";
import { notAuthenticated } from "./token-answers.ts";
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
interface Candidate extends AuthenticatedClient {
  readonly secret_hash: Uint8Array;
  readonly expires_at: Date | null;
}

/** Authenticates a client by its secret. @throws {TokenEndpointError} `invalid_client` */
export async function authenticateClient(
  database: Database,
  { clientId, clientSecret, usedBasic }: AccessTokenRequest,
  now: Date,
): Promise<AuthenticatedClient> {
  // A revoked key has no secrets: revoking deletes them.
  const candidates = await database.query<Candidate>(
    `SELECT api_key.id AS "apiKeyId", client_secret.id AS "clientSecretId", client_id AS "clientId",
       account_id AS "accountId", name, allowed_scopes AS "allowedScopes", secret_hash, expires_at
     FROM api_key JOIN client_secret ON client_secret.api_key_id = api_key.id
     WHERE client_id = $1`,
    [clientId],
  );
  const match = findMatchingHash(
    clientSecret,
    candidates.filter(({ expires_at }) => expires_at === null || expires_at > now),
  );
  if (match === undefined) {
    throw notAuthenticated(usedBasic, findMatchingHash(clientSecret, candidates) !== undefined);
  }
  return match;
}

/** Records a token request of an integration: its time, client secret and scopes. */
export async function recordKeyUse(
  database: Database,
  { apiKeyId, clientSecretId }: AuthenticatedClient,
  scopes: readonly string[],
  now: Date,
): Promise<void> {
  await database.query(
    `WITH used_key AS (
       UPDATE api_key SET last_used_at = $2, requested_scopes = CASE WHEN requested_scopes @> $3
         THEN requested_scopes
         ELSE ARRAY(SELECT DISTINCT unnest(coalesce(requested_scopes, '{}') || $3) ORDER BY 1) END
       WHERE id = $1)
     UPDATE client_secret SET last_used_at = $2 WHERE id = $4`,
    [apiKeyId, now, [...scopes], clientSecretId],
  );
}

/** Records a token request through Manager's proxy: its time and client secret. A test does not count as use. */
export async function recordKeyTest(
  database: Database,
  { apiKeyId, clientSecretId }: AuthenticatedClient,
  now: Date,
): Promise<void> {
  await database.query(
    `WITH tested_key AS (UPDATE api_key SET last_tested_at = $2 WHERE id = $1)
     UPDATE client_secret SET last_tested_at = $2 WHERE id = $3`,
    [apiKeyId, now, clientSecretId],
  );
}
