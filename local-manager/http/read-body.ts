import type { Context } from "hono";
import type * as z from "zod/mini";
import { ServiceError } from "./service-error.ts";

/** Maximum nesting depth of a JSON body. (`docs/requirements.md`, X4) */
export const DEEPEST_JSON = 10;

// PostgreSQL cannot store these, neither as text nor as JSON.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Parses and validates a JSON body. @throws {ServiceError} `constraint_violation`, with the fields that are invalid */
export async function readBody<Body>(context: Context, schema: z.ZodMiniType<Body>): Promise<Body> {
  const body = schema.safeParse(parseBoundedJson(await context.req.text()));
  if (body.success) return body.data;
  throw new ServiceError("constraint_violation", "The request is not valid.", {
    violations: body.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? "body"), message })),
  });
}

/**
 * Parses a JSON body. Returns undefined if it is not valid JSON, is nested deeper than {@link DEEPEST_JSON}, or
 * contains a NUL or a lone surrogate in a string value.
 */
export function parseBoundedJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRefused(value, DEEPEST_JSON) ? undefined : value;
}

function isRefused(value: unknown, depth: number): boolean {
  if (typeof value === "string") return UNSTORABLE.test(value);
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isRefused(part, depth - 1));
}
