import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

const METHODS = ["GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"];

/**
 * Logs an unexpected failure of a request, and sends the ID of the log line as `X-Request-Id`.
 *
 * Logs only what cannot contain a secret: the method, the route pattern, the class and code of the error, and the ID.
 * URL, headers, body and error message are not logged. (`docs/requirements.md`, X1)
 */
export function logFailure(context: Context, error: unknown): void {
  const requestId = randomUUID();
  const method = METHODS.find((known) => known === context.req.method) ?? "?";
  const route = matchedRoutes(context).at(-1)?.path ?? "";
  const name = error instanceof Error ? wordOf(error.name) : "error";
  const code = wordOf((error as { code?: unknown } | null)?.code);
  console.error([method, route, name, code, `request=${requestId}`].filter((part) => part !== "").join(" "));
  context.header("X-Request-Id", requestId);
}

function wordOf(value: unknown): string {
  return typeof value === "string" && /^\w{1,40}$/.test(value) ? value : "";
}
