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

/** Parses and validates a JSON body. @throws {ServiceError} `constraint_violation`, with the fields that are invalid */
export async function readBody<Body>(context: Context, schema: Schema<Body>): Promise<Body> {
  const body = schema.safeParse(parseBoundedJson(await context.req.text()));
  if (body.success) return body.data;
  throw new ServiceError("constraint_violation", "The request is not valid.", {
    violations: body.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? "body"), message })),
  });
}

/**
 * Returns the `Idempotency-Key`. With the sentinel `[no-idempotency]`, ignores it and returns a random one, so that the
 * service behaves like one without idempotency.
 *
 * @throws {ServiceError} `constraint_violation` unless the key has 16 to 200 characters
 */
export function readIdempotencyKey(context: Context, { accountName }: Principal): string {
  if (hasSentinel(accountName, "no-idempotency")) return randomUUID();
  const idempotencyKey = context.req.header(IDEMPOTENCY_KEY_HEADER) ?? "";
  if (idempotencyKey.length >= 16 && idempotencyKey.length <= 200) return idempotencyKey;
  throw new ServiceError("constraint_violation", "An Idempotency-Key of 16 to 200 characters is required.", {
    violations: [{ field: IDEMPOTENCY_KEY_HEADER, message: "required" }],
  });
}

/** Returns the strong entity tag of a key: its version in quotes. */
export function entityTag({ version }: ApiKey): string {
  return `"${version}"`;
}
