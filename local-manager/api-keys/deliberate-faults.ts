import { setTimeout as pause } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import { dropConnection } from "../http/drop-connection.ts";
import { answerError, ServiceError } from "../http/service-error.ts";
import type { Principal } from "../manager/principal.ts";
import { sentinelValue } from "../sentinels.ts";

/** Delay of the `slow` fault, in milliseconds. */
const SLOW_MS = 500;

type Respond = (context: Context) => Response | Promise<Response>;
type Change = (response: Response, context: Context) => Promise<Response>;

/** Faults that respond instead of the service, by the value of the sentinel. */
const responses: Readonly<Record<string, Respond>> = {
  dropped: ({ env }) => dropConnection(env),
  html: (context) => context.html("<!doctype html><title>Bad gateway</title>", 502),
  unauthorized: (context) => answerError(new ServiceError("unauthorized", "Not accepted."), context),
  "too-many-requests": (context) => refuse(context, 429, "too_many_requests"),
  "service-unavailable": (context) => refuse(context, 503, "service_unavailable"),
  "server-error": (context) => refuse(context, 500, "internal"),
};

/** Faults that delay, change or lose the response of the service, by the value of the sentinel. */
const changes: Readonly<Record<string, Change>> = {
  async slow(response) {
    await pause(SLOW_MS);
    return response;
  },
  "lost-answer": async (_, { env }) => dropConnection(env),
  async "half-json"(response) {
    const text = await response.text();
    return new Response(text.slice(0, text.length / 2), response);
  },
  malformed: async (response) => new Response('{"answer":42}', response),
  async "no-secret"(response) {
    const { clientSecret: _, ...rest } = await response.json();
    return new Response(JSON.stringify(rest), response);
  },
};

function refuse(context: Context, status: 429 | 500 | 503, code: string): Response {
  if (status !== 500) context.header("Retry-After", "2");
  return context.json({ status, code, message: "<b>NullPointerException</b>" }, status);
}

/**
 * Creates middleware that fails requests. The sentinels `[always:…]`, `[first:…]` and `[first-write:…]` in the account's
 * name select the fault, for every call, the first call of each operation or the first call of each write.
 */
export function failOnPurpose(): MiddlewareHandler<{ Variables: { principal: Principal } }> {
  const met = new Set<string>();
  return async (context, next) => {
    const { accountId, accountName } = context.get("principal");
    const { method, path } = context.req;
    const operation = `${accountId} ${method} ${path.replaceAll(/[0-9a-f-]{36}/g, "id")}`;
    const isFirst = !met.has(operation);
    met.add(operation);
    const fault =
      sentinelValue(accountName, "always") ??
      (isFirst ? sentinelValue(accountName, "first") : undefined) ??
      (isFirst && method !== "GET" ? sentinelValue(accountName, "first-write") : undefined);
    if (fault === undefined) return next();
    if (Object.hasOwn(responses, fault)) return responses[fault]?.(context);
    // A test that names a fault wrongly must not pass because nothing fails.
    if (!Object.hasOwn(changes, fault)) throw new Error(`There is no fault ${fault}.`);
    await next();
    const changed = await changes[fault]?.(context.res, context);
    // hono copies headers of the replaced response, including Content-Length, unless `res` is unset first.
    context.res = undefined;
    context.res = changed;
  };
}
