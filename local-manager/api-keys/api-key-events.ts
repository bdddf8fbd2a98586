import { randomUUID } from "node:crypto";
import type { Queryable } from "../../database/database.ts";
import type { ApiKeyEvent, ApiKeyEventPage, apiKeyEventTypes } from "../../src/contract/api-key-event.ts";
import { type Paging, toPage } from "../http/paging.ts";
import type { Principal } from "../manager/principal.ts";

/** Inserts an audit event for a change to a key. Call it in the transaction that makes the change. */
export async function noteEvent(
  transaction: Queryable,
  { user }: Principal,
  apiKeyId: string,
  now: Date,
  { type, before, after }: { type: (typeof apiKeyEventTypes)[number]; before?: object; after?: object },
): Promise<void> {
  await transaction.query(
    `INSERT INTO api_key_event (id, api_key_id, at, by_id, by_name, type, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
    [
      randomUUID(),
      apiKeyId,
      now,
      user.id,
      user.name,
      type,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
    ],
  );
}

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly by_id: string;
  readonly by_name: string;
  readonly type: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/**
 * Returns a page of a key's audit events, newest first. Does not check that the key belongs to the caller's account.
 */
export async function listEvents(
  queryable: Queryable,
  apiKeyId: string,
  paging: Paging,
): Promise<ApiKeyEventPage> {
  const rows = await queryable.query<EventRow>(
    "SELECT * FROM api_key_event WHERE api_key_id = $1 ORDER BY at DESC, id LIMIT $2 OFFSET $3",
    [apiKeyId, paging.size, paging.page * paging.size],
  );
  const [total] = await queryable.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM api_key_event WHERE api_key_id = $1",
    [apiKeyId],
  );
  return toPage(rows.map(toEvent), total?.count ?? 0, paging);
}

function toEvent({ id, at, by_id, by_name, type, before, after }: EventRow): ApiKeyEvent {
  return {
    id,
    at: at.toISOString(),
    by: { id: by_id, name: by_name },
    type,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
