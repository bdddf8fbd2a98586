import type { Queryable } from "../../database/database.ts";
import type { ApiKeyEventPage } from "../../src/contract/api-key-event.ts";
import { readPaging, toPage } from "../http/paging.ts";
import { type EventRow, noteExpiredSecrets, toEvent } from "./api-key-events.ts";

/**
 * Returns a page of the audit events of all keys of an account, newest first, with the key of each. The query may have
 * `type`, `search` (part of a key's name or client ID, or of a person's name), `size` and `page`.
 *
 * @throws {ServiceError} `constraint_violation`
 */
export async function listAccountEvents(
  queryable: Queryable,
  accountId: string,
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<ApiKeyEventPage> {
  const paging = readPaging(query);
  const { type = null, search = "" } = query;
  const expired = await queryable.query<{ id: string }>(
    `SELECT DISTINCT api_key_id AS id FROM client_secret
     WHERE api_key_id IN (SELECT id FROM api_key WHERE account_id = $1) AND NOT is_end_noted AND expires_at <= $2`,
    [accountId, now],
  );
  for (const { id } of expired) await noteExpiredSecrets(queryable, id, now);
  const matching = `FROM api_key_event JOIN api_key ON api_key.id = api_key_id
    WHERE account_id = $1 AND ($2::text IS NULL OR type = $2)
      AND ($3 = '' OR position($3 in lower(concat_ws(' ', name, client_id, by_name))) > 0)`;
  const parameters = [accountId, type, search.trim().toLowerCase()];
  const rows = await queryable.query<EventRow & { readonly name: string }>(
    `SELECT api_key_event.*, name ${matching}
     ORDER BY at DESC, type = 'SECRET_ENDED', api_key_event.id LIMIT $4 OFFSET $5`,
    [...parameters, paging.size, paging.page * paging.size],
  );
  const [total] = await queryable.query<{ count: number }>(
    `SELECT count(*)::int AS count ${matching}`,
    parameters,
  );
  const events = rows.map((row) => ({ ...toEvent(row), apiKey: { id: row.api_key_id, name: row.name } }));
  return toPage(events, total?.count ?? 0, paging);
}
