import type { Database } from "../../database/database.ts";
import type { ApiKey, ApiKeyPage } from "../../src/contract/api-key.ts";
import { ServiceError } from "../http/service-error.ts";
import { type ApiKeyRow, toApiKeys } from "./api-key-rows.ts";

// A Map, because a plain object would also resolve `constructor`, whose text would end up in the SQL statement.
const columnOfField: ReadonlyMap<string, string> = new Map([
  ["name", "lower(name)"],
  ["createdAt", "created_at"],
  ["lastUsedAt", "last_used_at"],
  ["revokedAt", "revoked_at"],
]);

/** Query parameters of the list. The defaults are Trackunit's. */
export interface ListQuery {
  readonly status?: string | undefined;
  readonly search?: string | undefined;
  readonly size?: string | undefined;
  readonly page?: string | undefined;
  readonly sort?: string | undefined;
}

/** Returns a page of an account's keys. @throws {ServiceError} `constraint_violation` */
export async function listApiKeys(
  database: Database,
  accountId: string,
  query: ListQuery,
  now: Date,
): Promise<ApiKeyPage> {
  const size = wholeNumber("size", query.size ?? "20", 1, 1000);
  const page = wholeNumber("page", query.page ?? "0", 0, 1_000_000);
  if (query.status !== undefined && !["ACTIVE", "REVOKED"].includes(query.status)) throw invalid("status");
  const filter = `account_id = $1 AND ($2::text IS NULL OR status = $2)
    AND ($3 = '' OR position($3 in lower(name || ' ' || description || ' ' || client_id)) > 0)`;
  const parameters = [accountId, query.status ?? null, (query.search ?? "").trim().toLowerCase()];
  const rows = await database.query<ApiKeyRow>(
    `SELECT * FROM api_key WHERE ${filter} ORDER BY ${orderBy(query.sort ?? "-createdAt")} LIMIT $4 OFFSET $5`,
    [...parameters, size, page * size],
  );
  const [total] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM api_key WHERE ${filter}`,
    parameters,
  );
  const totalElements = total?.count ?? 0;
  return {
    content: await toApiKeys(database, rows, now),
    totalPages: Math.ceil(totalElements / size),
    totalElements,
    number: page,
    size,
    numberOfElements: rows.length,
  };
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
    if (column === undefined) throw invalid("sort");
    return `${column} ${term.startsWith("-") ? "DESC NULLS LAST" : "ASC NULLS FIRST"}`;
  });
  return [...terms, "id"].join(", ");
}

/** Parses an integer query parameter and checks its range. @throws {ServiceError} `constraint_violation` */
export function wholeNumber(field: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw invalid(field);
  return number;
}

function invalid(field: string): ServiceError {
  return new ServiceError("constraint_violation", "The query is not valid.", {
    violations: [{ field, message: "invalid" }],
  });
}
