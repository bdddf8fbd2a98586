import type { Queryable } from "../../database/database.ts";
import type { Refusal } from "../../src/contract/refusal.ts";

const KEPT_MS = 7 * 24 * 3600 * 1000;

interface RefusalRow {
  readonly reason: string;
  readonly detail: string;
  readonly count: number;
  readonly first_at: Date;
  readonly last_at: Date;
}

/** Lists why token requests of a key were refused in the last 7 days. Does not check whose key it is. */
export async function listRefusals(queryable: Queryable, apiKeyId: string, now: Date): Promise<Refusal[]> {
  const rows = await queryable.query<RefusalRow>(
    `SELECT reason, detail, count, first_at, last_at FROM api_key_refusal
     WHERE api_key_id = $1 AND last_at > $2 ORDER BY last_at DESC, reason, detail`,
    [apiKeyId, new Date(now.getTime() - KEPT_MS)],
  );
  return rows.map(({ reason, detail, count, first_at, last_at }) => ({
    reason,
    count,
    firstAt: first_at.toISOString(),
    lastAt: last_at.toISOString(),
    ...detailOf(reason, detail),
  }));
}

function detailOf(reason: string, detail: string): Pick<Refusal, "difference" | "scopes" | "secretHint"> {
  switch (reason) {
    case "padded_secret":
      return { difference: detail };
    case "scope_not_allowed":
      return { scopes: detail.split(" ").filter(Boolean) };
    case "retired_secret":
    case "other_keys_secret":
      return { secretHint: detail };
    default:
      return {};
  }
}
