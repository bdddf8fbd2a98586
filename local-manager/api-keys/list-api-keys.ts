import type { Database } from "../../database/database.ts";
import type { ApiKey, ApiKeyPage } from "../../src/contract/api-key.ts";
import { readPaging, toPage } from "../http/paging.ts";
import { invalidField, ServiceError } from "../http/service-error.ts";
import { type ApiKeyRow, toApiKeys } from "./api-key-rows.ts";

// A Map, because a plain object would also resolve `constructor`, whose text would end up in the SQL statement.
const columnOfField: ReadonlyMap<string, string> = new Map([
  ["name", "lower(name)"],
  ["createdAt", "created_at"],
  ["lastUsedAt", "last_used_at"],
  ["revokedAt", "revoked_at"],
]);

/**
 * Returns a page of an account's keys. The query may have `status`, `search`, `size`, `page` and `sort`.
 *
 * @throws {ServiceError} `constraint_violation`
 */
export async function listApiKeys(
  database: Database,
  accountId: string,
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<ApiKeyPage> {
  const paging = readPaging(query);
  const { status = null, search = "", sort = "-createdAt" } = query;
  if (status !== null && !["ACTIVE", "REVOKED"].includes(status)) throw invalidField("status", "invalid");
  const filter = `account_id = $1 AND ($2::text IS NULL OR status = $2)
    AND ($3 = '' OR position($3 in lower(name || ' ' || description || ' ' || client_id)) > 0)`;
  const parameters = [accountId, status, search.trim().toLowerCase()];
  const rows = await database.query<ApiKeyRow>(
    `SELECT * FROM api_key WHERE ${filter} ORDER BY ${orderBy(sort)} LIMIT $4 OFFSET $5`,
    [...parameters, paging.size, paging.page * paging.size],
  );
  const [total] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM api_key WHERE ${filter}`,
    parameters,
  );
  return toPage(await toApiKeys(database, rows, now), total?.count ?? 0, paging);
}

/** Returns one key of an account. @throws {ServiceError} `not_found`, also for another account's key */
export async function getApiKey(
  database: Database,
  accountId: string,
  id: string,
  now: Date,
): Promise<ApiKey> {
  const rows = await database.query<ApiKeyRow>(
    "SELECT * FROM api_key WHERE account_id = $1 AND id::text = $2",
    [accountId, id],
  );
  const [apiKey] = await toApiKeys(database, rows, now);
  if (apiKey === undefined) throw new ServiceError("not_found", "There is no such API Key.");
  return apiKey;
}

function orderBy(sort: string): string {
  const terms = sort.split(",").map((term) => {
    const column = columnOfField.get(term.replace(/^-/, ""));
    if (column === undefined) throw invalidField("sort", "invalid");
    return `${column} ${term.startsWith("-") ? "DESC NULLS LAST" : "ASC NULLS FIRST"}`;
  });
  return [...terms, "id"].join(", ");
}
