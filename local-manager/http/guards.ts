import type { Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { ServiceError } from "./service-error.ts";

/** What answers requests: a site of hono's. */
type Site = Pick<Hono, "fetch">;

/**
 * Lets only requests through that were sent to this origin by its own name.
 *
 * Without it any web page could reach a server on this machine through a name that it points here.
 */
export function onlyHost(origin: string, site: Site): Site["fetch"] {
  const { host } = new URL(origin);
  return (request, ...rest) =>
    request.headers.get("Host") === host
      ? site.fetch(request, ...rest)
      : new Response("Unknown host", { status: 421 });
}

/** Sets the headers that every response carries. */
export const safeHeaders: MiddlewareHandler = async (context, next) => {
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  await next();
};

/**
 * Refuses a NUL in an address: nothing of ours is named so, and PostgreSQL cannot store it.
 *
 * @throws {ServiceError} `not_found` for a path, `constraint_violation` for a query
 */
export const refuseNul: MiddlewareHandler = async (context, next) => {
  const [path = "", ...query] = context.req.url.split("?");
  if (path.includes("%00")) throw new ServiceError("not_found", "There is nothing here.");
  if (query.join("?").includes("%00")) {
    throw new ServiceError("constraint_violation", "The query is not valid.", {
      violations: [{ field: "query", message: "invalid" }],
    });
  }
  await next();
};

/** Refuses bodies over a number of KB. @throws {ServiceError} `payload_too_large` */
export function limitBody(kilobytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw new ServiceError("payload_too_large", `A request may be ${kilobytes} KB long.`);
    },
  });
}

/** Lets scripts of one origin call an API, and read the headers that the extension needs. */
export function allowOrigin(origin: string): MiddlewareHandler {
  return cors({
    origin: [origin],
    allowMethods: ["GET", "POST", "PATCH", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "If-Match", "Idempotency-Key"],
    exposeHeaders: ["ETag", "Retry-After", "Location", "Idempotency-Key-Lifetime"],
    maxAge: 600,
  });
}
