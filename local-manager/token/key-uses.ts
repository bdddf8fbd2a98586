import type { Database } from "../database/database.ts";
import type { AuthenticatedClient } from "./authenticate-client.ts";

/** How long a use waits to be written, in milliseconds: what is asked for in that time is written together. */
const WRITE_AFTER_MS = 500;

/**
 * Notes when keys and their secrets were used last, and with which scopes.
 *
 * A token is not held up for it: uses are written together, at the latest half a second later, and before anybody
 * reads a key in this process. A process that is killed loses what it had not written yet.
 */
export interface KeyUses {
  note(client: AuthenticatedClient, scopes: readonly string[], now: Date): void;
  /** Writes what was noted. */
  flush(): Promise<void>;
  /** Writes what was noted, and stops. */
  close(): Promise<void>;
}

interface Use {
  readonly client: AuthenticatedClient;
  readonly scopes: Set<string>;
  at: Date;
}

/** Starts noting uses. */
export function createKeyUses(database: Database): KeyUses {
  let noted = new Map<string, Use>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (uses: Iterable<Use>) => {
    for (const { client, scopes, at } of uses) {
      await database.query(
        `WITH used_key AS (
           UPDATE api_key SET last_used_at = $2, requested_scopes = CASE WHEN requested_scopes @> $3
             THEN requested_scopes
             ELSE ARRAY(SELECT DISTINCT unnest(coalesce(requested_scopes, '{}') || $3) ORDER BY 1) END
           WHERE id = $1)
         UPDATE client_secret SET last_used_at = $2 WHERE id = $4`,
        [client.apiKeyId, at, [...scopes], client.clientSecretId],
      );
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const uses = noted;
    noted = new Map();
    writing = writing.catch(() => {}).then(() => write(uses.values()));
    return writing;
  };

  return {
    note(client, scopes, now) {
      const use = noted.get(client.clientSecretId) ?? { client, scopes: new Set(), at: now };
      for (const scope of scopes) use.scopes.add(scope);
      use.at = now;
      noted.set(client.clientSecretId, use);
      // A database that is away now is not told: the next use is noted anew.
      timer ??= setTimeout(() => void flush().catch(() => {}), WRITE_AFTER_MS);
    },
    flush,
    close: () => flush().catch(() => {}),
  };
}
