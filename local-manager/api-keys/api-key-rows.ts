import type { Queryable } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";

/** A row of the `api_key` table. */
export interface ApiKeyRow {
  readonly id: string;
  readonly client_id: string;
  readonly name: string;
  readonly description: string;
  readonly allowed_scopes: string[];
  readonly status: "ACTIVE" | "REVOKED";
  readonly created_at: Date;
  readonly created_by_id: string;
  readonly created_by_name: string;
  readonly updated_at: Date;
  readonly revoked_at: Date | null;
  readonly revoked_by_id: string | null;
  readonly revoked_by_name: string | null;
  readonly revoke_reason: string | null;
  readonly last_used_at: Date | null;
  readonly last_tested_at: Date | null;
  readonly requested_scopes: string[] | null;
  readonly version: number;
}

interface ClientSecretRow {
  readonly id: string;
  readonly api_key_id: string;
  readonly hint: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
  readonly last_tested_at: Date | null;
}

/** Converts rows to API keys in wire format, with the secrets that are valid at `now` and without their hashes. */
export async function toApiKeys(
  queryable: Queryable,
  rows: readonly ApiKeyRow[],
  now: Date,
): Promise<ApiKey[]> {
  const secrets = await queryable.query<ClientSecretRow>(
    `SELECT id, api_key_id, hint, created_at, expires_at, last_used_at, last_tested_at FROM client_secret
     WHERE api_key_id::text = ANY($1) AND (expires_at IS NULL OR expires_at > $2) ORDER BY created_at DESC`,
    [rows.map(({ id }) => id), now],
  );
  const users = await queryable.query<{ id: string }>(
    "SELECT id FROM account_user WHERE id::text = ANY($1)",
    [rows.map((row) => row.created_by_id)],
  );
  const isUser = new Set(users.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    description: row.description,
    allowedScopes: row.allowed_scopes,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    createdBy: {
      id: row.created_by_id,
      name: row.created_by_name,
      ...(isUser.has(row.created_by_id) ? {} : { hasLeft: true }),
    },
    updatedAt: row.updated_at.toISOString(),
    ...optionalTime("revokedAt", row.revoked_at),
    ...(row.revoked_by_id === null || row.revoked_by_name === null
      ? {}
      : { revokedBy: { id: row.revoked_by_id, name: row.revoked_by_name } }),
    ...(row.revoke_reason === null ? {} : { revokeReason: row.revoke_reason }),
    ...optionalTime("lastUsedAt", row.last_used_at),
    ...optionalTime("lastTestedAt", row.last_tested_at),
    ...(row.requested_scopes === null ? {} : { requestedScopes: row.requested_scopes }),
    secrets: secrets
      .filter((secret) => secret.api_key_id === row.id)
      .map((secret) => ({
        id: secret.id,
        hint: secret.hint,
        createdAt: secret.created_at.toISOString(),
        ...optionalTime("expiresAt", secret.expires_at),
        ...optionalTime("lastUsedAt", secret.last_used_at),
        ...optionalTime("lastTestedAt", secret.last_tested_at),
      })),
    version: row.version,
  }));
}

/** Converts one row to an API key in wire format. Throws if `row` is undefined. */
export async function toApiKey(queryable: Queryable, row: ApiKeyRow | undefined, now: Date): Promise<ApiKey> {
  const [apiKey] = await toApiKeys(queryable, row ? [row] : [], now);
  if (apiKey === undefined) throw new Error("The API Key was not read back.");
  return apiKey;
}

function optionalTime<Name extends string>(name: Name, time: Date | null): { [Key in Name]?: string } {
  return (time === null ? {} : { [name]: time.toISOString() }) as { [Key in Name]?: string };
}
