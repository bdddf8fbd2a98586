import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

const METHODS = ["GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"];

/** Logs that a request failed unexpectedly, and names the request in the answer's `X-Request-Id`. */
export function logFailure(context: Context, error: unknown): void {
  const route = matchedRoutes(context).at(-1)?.path ?? "";
  context.header("X-Request-Id", writeFailure(context.req.method, route, error));
}

/**
 * Logs that a request to a route failed unexpectedly, and gives the request's id.
 *
 * Only what cannot carry a secret is written: the method, the pattern of the route, the class and the code of the
 * error, the request's id. Address, headers, body and message are not. (`docs/requirements.md`, X1)
 */
export function writeFailure(sentMethod: string | undefined, route: string, error: unknown): string {
  const requestId = randomUUID();
  const method = METHODS.find((known) => known === sentMethod) ?? "?";
  const name = error instanceof Error ? wordOf(error.name) : "error";
  const code = wordOf((error as { code?: unknown } | null)?.code);
  console.error([method, route, name, code, `request=${requestId}`].filter((part) => part !== "").join(" "));
  return requestId;
}

function wordOf(value: unknown): string {
  return typeof value === "string" && /^\w{1,40}$/.test(value) ? value : "";
}
