import type { Queryable } from "../../database/database.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { ServiceError } from "../http/service-error.ts";
import type { Principal } from "../manager/principal.ts";
import { type ApiKeyRow, toApiKey } from "./api-key-rows.ts";

/** A change to one key: who makes it, the key's ID, the expected version and the current time. */
export interface KeyChange {
  readonly principal: Principal;
  readonly id: string;
  readonly ifMatch: string | undefined;
  readonly now: Date;
}

/** Reads a key of an account and locks it until the transaction ends. @throws {ServiceError} `not_found` */
export async function lockApiKey(transaction: Queryable, accountId: string, id: string): Promise<ApiKeyRow> {
  const [row] = await transaction.query<ApiKeyRow>(
    "SELECT * FROM api_key WHERE account_id = $1 AND id::text = $2 FOR UPDATE",
    [accountId, id],
  );
  if (row === undefined) throw new ServiceError("not_found", "There is no such API Key.");
  return row;
}

/**
 * Checks that a key is active and at the version in `If-Match` (RFC 9110 section 13.1.1, RFC 6585 section 3).
 *
 * @throws {ServiceError} `api_key_revoked`, `precondition_required`, `precondition_failed`
 */
export function checkChangeable({ status, version }: ApiKeyRow, ifMatch: string | undefined): void {
  if (status === "REVOKED") throw new ServiceError("api_key_revoked", "This API Key was revoked.");
  checkVersion(version, ifMatch);
}

/** Checks only `If-Match`. @throws {ServiceError} `precondition_required`, `precondition_failed` */
export function checkVersion(version: number, ifMatch: string | undefined): void {
  if (ifMatch === undefined) {
    throw new ServiceError("precondition_required", "Send If-Match with the ETag of the key you have seen.");
  }
  const tags = ifMatch.split(",").map((tag) => tag.trim());
  if (!tags.includes(`"${version}"`) && !tags.includes("*")) {
    throw new ServiceError("precondition_failed", "The API Key was changed in the meantime.");
  }
}

/** Gives a locked key a new version after a change of its secrets, and returns the key. */
export async function bumpVersion(transaction: Queryable, { id }: ApiKeyRow, now: Date): Promise<ApiKey> {
  const [row] = await transaction.query<ApiKeyRow>(
    "UPDATE api_key SET updated_at = $2, version = version + 1 WHERE id = $1 RETURNING *",
    [id, now],
  );
  return toApiKey(transaction, row, now);
}
