import type { MiddlewareHandler } from "hono";
import type { Respond } from "./listen.ts";

/**
 * Rejects requests whose `Host` is none of these, each a name with its port. `onRefused` is called for each.
 *
 * Otherwise any web page could reach a server on this machine through a host name that resolves to it (DNS rebinding).
 */
export function onlyHosts(hosts: readonly string[], respond: Respond, onRefused = () => {}): Respond {
  const known = hosts.map((host) => host.toLowerCase());
  return (request, ...rest) => {
    if (known.includes((request.headers.get("Host") ?? "").toLowerCase())) return respond(request, ...rest);
    onRefused();
    return new Response("Unknown host", { status: 421 });
  };
}

/** Sets the security headers of every response. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  await next();
};
