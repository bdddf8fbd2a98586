import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { invalidField, ServiceError } from "./service-error.ts";

/**
 * Rejects URLs with a NUL: no resource has one in its name, and PostgreSQL cannot store it.
 *
 * @throws {ServiceError} `not_found` if it is in the path, `constraint_violation` if it is in the query
 */
export const refuseNul: MiddlewareHandler = async (context, next) => {
  const [path = "", ...query] = context.req.url.split("?");
  if (path.includes("%00")) throw new ServiceError("not_found", "There is nothing here.");
  if (query.join("?").includes("%00")) throw invalidField("query", "invalid");
  await next();
};

/** Limits the size of request bodies. @throws {ServiceError} `payload_too_large` */
export function limitBody(kilobytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw new ServiceError("payload_too_large", `A request may be ${kilobytes} KB long.`);
    },
  });
}

/** Allows CORS requests from one origin, and exposes the response headers that the extension needs. */
export function allowOrigin(origin: string): MiddlewareHandler {
  return cors({
    origin: [origin],
    allowMethods: ["GET", "POST", "PATCH", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "If-Match", "Idempotency-Key"],
    exposeHeaders: ["ETag", "Retry-After", "Location", "Idempotency-Key-Lifetime"],
    maxAge: 600,
  });
}
