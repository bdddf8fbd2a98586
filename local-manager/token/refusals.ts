import { timingSafeEqual } from "node:crypto";
import type { Database, Queryable } from "../../database/database.ts";
import type { refusalReasons } from "../../src/contract/refusal.ts";
import type { PresentedForm } from "./presented-secret.ts";

/** Maximum number of refusals that wait to be recorded. More are not recorded. */
const MOST_PENDING = 200;
/** Maximum number of different refusals of a key that are kept: the latest. */
const MOST_OF_A_KEY = 20;
const MOST_SCOPES = 10;
/** For how many days a refusal is kept. After as long without another one, counting starts again. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;

/** A refused request. */
export interface RefusedRequest {
  readonly clientId: string;
  readonly at: Date;
  /** The hashes of what was presented, or the scopes that were requested and are not allowed. */
  readonly why: { readonly forms: readonly PresentedForm[] } | { readonly scopes: readonly string[] };
}

interface Finding {
  readonly reason: (typeof refusalReasons)[number];
  readonly detail: string;
}

export type Refusals = ReturnType<typeof createRefusals>;

/**
 * Records why requests were refused, for the owner of the key. Records after the response: what is found out must change
 * neither the answer nor its time. Requests with an unknown client ID have no owner and are not recorded.
 */
export function createRefusals(database: Database) {
  let pending = 0;
  let last = Promise.resolve();
  return {
    note(request: RefusedRequest): void {
      if (pending >= MOST_PENDING) return;
      pending += 1;
      last = last
        .then(() => new Promise<void>((resolve) => setImmediate(resolve)))
        .then(() => record(database, request))
        // A refusal that cannot be recorded is only missing from the owner's list.
        .catch(() => {})
        .then(() => {
          pending -= 1;
        });
    },
    /** Resolves when everything noted so far is recorded. */
    settled: () => last,
  };
}

async function record(database: Database, { clientId, at, why }: RefusedRequest): Promise<void> {
  const [key] = await database.query<{ id: string; account_id: string; status: string }>(
    "SELECT id, account_id, status FROM api_key WHERE client_id = $1",
    [clientId],
  );
  if (key === undefined) return;
  const { reason, detail }: Finding =
    key.status === "REVOKED"
      ? { reason: "revoked", detail: "" }
      : "scopes" in why
        ? { reason: "scope_not_allowed", detail: [...why.scopes].sort().slice(0, MOST_SCOPES).join(" ") }
        : await findSecret(database, key, why.forms, at);
  const oldest = new Date(at.getTime() - KEPT_DAYS * DAY_MS);
  await database.query(
    `INSERT INTO api_key_refusal AS kept (api_key_id, reason, detail, count, first_at, last_at)
     VALUES ($1, $2, $3, 1, $4, $4)
     ON CONFLICT (api_key_id, reason, detail) DO UPDATE SET
       count = CASE WHEN kept.last_at < $5 THEN 1 ELSE kept.count + 1 END,
       first_at = CASE WHEN kept.last_at < $5 THEN $4 ELSE kept.first_at END,
       last_at = $4`,
    [key.id, reason, detail, at, oldest],
  );
  await database.query(
    `DELETE FROM api_key_refusal WHERE last_at < $2 OR (api_key_id = $1 AND (reason, detail) NOT IN (
       SELECT reason, detail FROM api_key_refusal WHERE api_key_id = $1 ORDER BY last_at DESC LIMIT $3))`,
    [key.id, oldest, MOST_OF_A_KEY],
  );
}

interface SecretRow {
  readonly api_key_id: string;
  readonly hint: string;
  readonly secret_hash: Uint8Array;
  readonly expires_at: Date | null;
}

async function findSecret(
  queryable: Queryable,
  key: { readonly id: string; readonly account_id: string },
  forms: readonly PresentedForm[],
  at: Date,
): Promise<Finding> {
  // Secrets of other accounts are not compared: their owners are not to be named.
  const secrets = await queryable.query<SecretRow>(
    `SELECT api_key_id, hint, secret_hash, expires_at FROM client_secret
     WHERE api_key_id IN (SELECT id FROM api_key WHERE account_id = $1)`,
    [key.account_id],
  );
  for (const { difference, hash } of forms) {
    const secret = secrets.find(({ secret_hash }) => timingSafeEqual(hash, secret_hash));
    if (secret === undefined) continue;
    if (secret.api_key_id !== key.id) return { reason: "other_keys_secret", detail: secret.hint };
    if (secret.expires_at !== null && secret.expires_at <= at) {
      return { reason: "retired_secret", detail: secret.hint };
    }
    if (difference !== undefined) return { reason: "padded_secret", detail: difference };
  }
  return { reason: "wrong_secret", detail: "" };
}
