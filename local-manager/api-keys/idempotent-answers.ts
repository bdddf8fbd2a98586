import { createHash, hkdfSync } from "node:crypto";
import type { Queryable } from "../../database/database.ts";
import { seal, unseal } from "../../database/seal.ts";
import { IDEMPOTENCY_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import { ServiceError } from "../http/service-error.ts";

/** One intent of one caller, identified by its `Idempotency-Key`. */
export interface Intent {
  readonly accountId: string;
  readonly callerId: string;
  readonly idempotencyKey: string;
  /** The request. A retry must send the same one. */
  readonly request: unknown;
}

/**
 * Returns the stored response to an intent, or undefined if there was none in the last ten minutes.
 *
 * @throws {ServiceError} `idempotency_key_reused` if the key was used for a different request
 */
export async function findAnswer(queryable: Queryable, intent: Intent, now: Date): Promise<unknown> {
  const [row] = await queryable.query<{ request_hash: Uint8Array; sealed_answer: Uint8Array }>(
    `SELECT request_hash, sealed_answer FROM idempotent_answer
     WHERE account_id = $1 AND caller_id = $2 AND key_hash = $3 AND expires_at > $4`,
    [intent.accountId, intent.callerId, sha256(intent.idempotencyKey), now],
  );
  if (row === undefined) return undefined;
  if (!Buffer.from(row.request_hash).equals(hashOfRequest(intent))) {
    throw new ServiceError("idempotency_key_reused", "This Idempotency-Key was used for another request.");
  }
  return JSON.parse(unseal(row.sealed_answer, sealingKey(intent, "answer")));
}

/**
 * Stores the response to an intent for ten minutes.
 *
 * The response is encrypted with AES-256-GCM under a key derived from the `Idempotency-Key`, of which only a hash is
 * stored: the database alone is not enough to decrypt it. (`docs/requirements.md`, I4)
 */
export async function keepAnswer(
  queryable: Queryable,
  intent: Intent,
  answer: unknown,
  now: Date,
): Promise<void> {
  await queryable.query("DELETE FROM idempotent_answer WHERE expires_at <= $1", [now]);
  await queryable.query(
    `INSERT INTO idempotent_answer (account_id, caller_id, key_hash, request_hash, sealed_answer, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      intent.accountId,
      intent.callerId,
      sha256(intent.idempotencyKey),
      hashOfRequest(intent),
      seal(JSON.stringify(answer), sealingKey(intent, "answer")),
      new Date(now.getTime() + IDEMPOTENCY_LIFETIME_SECONDS * 1000),
    ],
  );
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

// Include a key that is derived from the Idempotency-Key and not stored. With a plain hash, anyone who reads the
// database could confirm a guess of the request.
function hashOfRequest(intent: Intent): Buffer {
  return createHash("sha256")
    .update(sealingKey(intent, "request"))
    .update(JSON.stringify(intent.request))
    .digest();
}

function sealingKey({ idempotencyKey, accountId, callerId }: Intent, use: "answer" | "request"): Buffer {
  return Buffer.from(hkdfSync("sha256", idempotencyKey, `${accountId}:${callerId}`, `idempotent ${use}`, 32));
}
