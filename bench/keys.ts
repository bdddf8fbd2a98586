import type { Database } from "../database/database.ts";
import { createAccount } from "../local-manager/manager/accounts.ts";

/** Creates an account with keys `ACTIVE 1`, `ACTIVE 2` … and `REVOKED 1` …, newest first. Returns its ID. */
export async function accountWith(
  database: Database,
  { name = "Bench", active, revoked = 0 }: { name?: string; active: number; revoked?: number },
): Promise<string> {
  const { id } = await createAccount(database, name);
  const insert = (status: string, count: number) =>
    database.query(
      `WITH made AS (
         INSERT INTO api_key (id, account_id, client_id, name, canonical_name, description, allowed_scopes, status,
           created_at, created_by_id, created_by_name, updated_at, revoked_at, version)
         SELECT gen_random_uuid(), $1, '0oa' || substr(md5(random()::text), 1, 17), $2 || ' ' || number,
           lower($2) || ' ' || number, 'A description of a usual length.', '{asset.view,account.view}', $2,
           now() - number * interval '1 minute', $1, 'Ida Holm', now(),
           CASE WHEN $2 = 'REVOKED' THEN now() END, 1
         FROM generate_series(1, $3::int) AS number RETURNING id, created_at)
       INSERT INTO client_secret (id, api_key_id, secret_hash, hint, created_at)
       SELECT gen_random_uuid(), id, decode(md5(id::text), 'hex'), 'abcd', created_at FROM made`,
      [id, status, count],
    );
  await insert("ACTIVE", active);
  await insert("REVOKED", revoked);
  return id;
}
