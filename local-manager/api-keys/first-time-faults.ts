import { setTimeout as pause } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import { dropConnection } from "../http/drop-connection.ts";
import { answerError, ServiceError } from "../http/service-error.ts";
import type { Principal } from "../manager/principal.ts";
import { type FirstTimeFault, firstTimeFaults, hasSentinel } from "../sentinels.ts";

/** Delay of the `slow` fault, in milliseconds. */
const SLOW_MS = 500;

/** Response of each fault. If `after` is true, the request is handled first and `answer` can use its response. */
const outcomes: Record<FirstTimeFault, { after: boolean; answer: (context: Context) => Promise<Response> }> =
  {
    slow: {
      after: true,
      async answer({ res }) {
        await pause(SLOW_MS);
        return res;
      },
    },
    dropped: { after: false, answer: async ({ env }) => dropConnection(env) },
    "lost-answer": { after: true, answer: async ({ env }) => dropConnection(env) },
    "half-json": {
      after: true,
      async answer({ res }) {
        const text = await res.text();
        return new Response(text.slice(0, text.length / 2), res);
      },
    },
    malformed: { after: true, answer: async ({ res }) => new Response('{"answer":42}', res) },
    "no-secret": {
      after: true,
      async answer({ res }) {
        const { clientSecret: _, ...rest } = await res.json();
        return new Response(JSON.stringify(rest), res);
      },
    },
    html: {
      after: false,
      answer: async (context) => context.html("<!doctype html><title>Bad gateway</title>", 502),
    },
    unauthorized: {
      after: false,
      answer: async (context) => answerError(new ServiceError("unauthorized", "Not accepted."), context),
    },
    "too-many-requests": {
      after: false,
      answer: async (context) => refuse(context, 429, "too_many_requests"),
    },
    "service-unavailable": {
      after: false,
      answer: async (context) => refuse(context, 503, "service_unavailable"),
    },
    "server-error": { after: false, answer: async (context) => refuse(context, 500, "internal") },
  };

function refuse(context: Context, status: 429 | 500 | 503, code: string): Response {
  if (status !== 500) context.header("Retry-After", "1");
  return context.json({ status, code, message: "<b>NullPointerException</b>" }, status);
}

/**
 * Creates middleware that fails the first call of each operation. The sentinel `[first:…]` in the account's name
 * selects the fault.
 */
export function failFirstTime(): MiddlewareHandler<{ Variables: { principal: Principal } }> {
  const met = new Set<string>();
  return async (context, next) => {
    const { accountId, accountName } = context.get("principal");
    const fault = firstTimeFaults.find((known) => hasSentinel(accountName, `first:${known}`));
    const operation = `${accountId} ${context.req.method} ${context.req.path.replaceAll(/[0-9a-f-]{36}/g, "id")}`;
    if (fault === undefined || met.has(operation)) return next();
    met.add(operation);
    const { after, answer } = outcomes[fault];
    if (!after) return answer(context);
    await next();
    const replaced = await answer(context);
    // hono copies headers of the replaced response, including Content-Length, unless `res` is unset first.
    context.res = undefined;
    context.res = replaced;
  };
}
