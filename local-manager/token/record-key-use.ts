import type { Database } from "../../database/database.ts";
import type { AuthenticatedClient } from "./authenticate-client.ts";

/** Records a token request: its time, client secret and scopes. */
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
