import { randomUUID } from "node:crypto";
import type { Queryable } from "../../database/database.ts";
import type {
  ApiKeyEvent,
  ApiKeyEventPage,
  apiKeyEventTypes,
  secretEnds,
} from "../../src/contract/api-key-event.ts";
import { type Paging, toPage } from "../http/paging.ts";
import type { Principal } from "../manager/principal.ts";

interface NewEvent {
  readonly type: (typeof apiKeyEventTypes)[number];
  /** The secrets that the event is about, newest first. */
  readonly secretHints?: readonly string[];
  readonly before?: object;
  readonly after?: object;
}

/** Inserts an audit event for a change to a key. Call it in the transaction that makes the change. */
export async function noteEvent(
  transaction: Queryable,
  { user }: Principal,
  apiKeyId: string,
  now: Date,
  { type, secretHints, before, after }: NewEvent,
): Promise<void> {
  await transaction.query(
    `INSERT INTO api_key_event (id, api_key_id, at, by_id, by_name, type, before, after, secret_hints)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9)`,
    [
      randomUUID(),
      apiKeyId,
      now,
      user.id,
      user.name,
      type,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
      secretHints ? [...secretHints] : null,
    ],
  );
}

/** Ends secrets of a key that a user retires, replaces or revokes, with an event for each. */
export async function endSecrets(
  transaction: Queryable,
  principal: Principal,
  apiKeyId: string,
  now: Date,
  { secretIds, why }: { secretIds: readonly string[]; why: Exclude<(typeof secretEnds)[number], "expired"> },
): Promise<void> {
  const ended = await transaction.query<{ hint: string }>(
    `UPDATE client_secret SET expires_at = $3, is_end_noted = true
     WHERE api_key_id = $1 AND id::text = ANY($2) AND (expires_at IS NULL OR expires_at > $3) RETURNING hint`,
    [apiKeyId, [...secretIds], now],
  );
  for (const { hint } of ended) {
    await noteEvent(transaction, principal, apiKeyId, now, {
      type: "SECRET_ENDED",
      secretHints: [hint],
      after: { why },
    });
  }
}

/** Inserts an event, at its time, for each secret of a key whose overlap has ended by the clock. */
export async function noteExpiredSecrets(queryable: Queryable, apiKeyId: string, now: Date): Promise<void> {
  await queryable.query(
    `WITH expired AS (
       UPDATE client_secret SET is_end_noted = true
       WHERE api_key_id = $1 AND NOT is_end_noted AND expires_at <= $2 RETURNING hint, expires_at)
     INSERT INTO api_key_event (id, api_key_id, at, type, after, secret_hints)
     SELECT gen_random_uuid(), $1, expires_at, 'SECRET_ENDED', '{"why": "expired"}', ARRAY[hint] FROM expired`,
    [apiKeyId, now],
  );
}

/** A row of the `api_key_event` table. */
export interface EventRow {
  readonly id: string;
  readonly api_key_id: string;
  readonly at: Date;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly type: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly secret_hints: string[] | null;
}

/**
 * Returns a page of a key's audit events, newest first, and first records the ends of overlaps that have passed. Does
 * not check that the key belongs to the caller's account.
 */
export async function listEvents(
  queryable: Queryable,
  apiKeyId: string,
  paging: Paging,
  now: Date,
): Promise<ApiKeyEventPage> {
  await noteExpiredSecrets(queryable, apiKeyId, now);
  const rows = await queryable.query<EventRow>(
    // A change comes before the ends of secrets that it caused at the same time.
    `SELECT * FROM api_key_event WHERE api_key_id = $1
     ORDER BY at DESC, type = 'SECRET_ENDED', id LIMIT $2 OFFSET $3`,
    [apiKeyId, paging.size, paging.page * paging.size],
  );
  const [total] = await queryable.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM api_key_event WHERE api_key_id = $1",
    [apiKeyId],
  );
  return toPage(rows.map(toEvent), total?.count ?? 0, paging);
}

/** Converts a row to the event of the API. */
export function toEvent({
  id,
  at,
  by_id,
  by_name,
  type,
  before,
  after,
  secret_hints,
}: EventRow): ApiKeyEvent {
  return {
    id,
    at: at.toISOString(),
    ...(by_id === null || by_name === null ? {} : { by: { id: by_id, name: by_name } }),
    type,
    ...(secret_hints ? { secretHints: secret_hints } : {}),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
