import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { IDEMPOTENCY_KEY_HEADER } from "../../src/contract/paths.ts";
import { parseBoundedJson } from "../http/bounded-json.ts";
import { ServiceError } from "../http/service-error.ts";
import type { Principal } from "../manager/principal.ts";
import { hasSentinel } from "../sentinels.ts";

interface Schema<Body> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Body }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/** Reads a JSON body. @throws {ServiceError} `constraint_violation`, with the fields that do not fit the schema */
export async function readBody<Body>(context: Context, schema: Schema<Body>): Promise<Body> {
  const body = schema.safeParse(parseBoundedJson(await context.req.text()));
  if (body.success) return body.data;
  throw new ServiceError("constraint_violation", "The request is not valid.", {
    violations: body.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? "body"), message })),
  });
}

/**
 * Reads the `Idempotency-Key`; with `[no-idempotency]` it is ignored, as a service without idempotency would.
 *
 * @throws {ServiceError} `constraint_violation` where there is none of 16–200 characters
 */
export function readIdempotencyKey(context: Context, { accountName }: Principal): string {
  if (hasSentinel(accountName, "no-idempotency")) return randomUUID();
  const idempotencyKey = context.req.header(IDEMPOTENCY_KEY_HEADER) ?? "";
  if (idempotencyKey.length >= 16 && idempotencyKey.length <= 200) return idempotencyKey;
  throw new ServiceError("constraint_violation", "An Idempotency-Key of 16 to 200 characters is required.", {
    violations: [{ field: IDEMPOTENCY_KEY_HEADER, message: "required" }],
  });
}

/** Gives the strong entity tag of a key: its version. */
export function entityTag({ version }: ApiKey): string {
  return `"${version}"`;
}
