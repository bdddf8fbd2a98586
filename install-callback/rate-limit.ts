import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { refuse } from "./refuse.ts";
import type { Identity } from "./verify-identity.ts";

/** Requests a minute that may lack a valid identity. */
export const REFUSED_PER_MINUTE = { address: 60, inAll: 600 };

type Variables = { identity: Identity };

/**
 * Returns how to read the client's address. `X-Forwarded-For` counts only as far as it was written by `trustedProxies`:
 * addresses, ranges such as `10.0.0.0/8`, or names such as `loopback` (see the package `proxy-addr`).
 *
 * @throws {TypeError} if an entry is none of these
 */
export function clientAddressBehind(trustedProxies: readonly string[]): (bindings: HttpBindings) => string {
  const trust = proxyAddr.compile([...trustedProxies]);
  return ({ incoming }) => proxyAddr(incoming, trust);
}

/**
 * Limits the requests without a valid identity, per address and in all. Above a limit, every request is refused with 429
 * and `Retry-After`; a request with a valid identity never counts. Each instance counts for itself.
 */
export function limitRefused<Bindings extends object>(
  addressOf: (bindings: Bindings) => string,
  limits = REFUSED_PER_MINUTE,
): MiddlewareHandler<{ Bindings: Bindings; Variables: Variables }> {
  const inAll = new RateLimiterMemory({ points: limits.inAll, duration: 60 });
  const perAddress = new RateLimiterMemory({ points: limits.address, duration: 60 });
  return async (context, next) => {
    const address = networkOf(addressOf(context.env));
    try {
      // In this order, there are never more counted addresses than requests allowed in all.
      await inAll.consume("");
      await perAddress.consume(address);
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      context.header("Retry-After", String(Math.ceil(limit.msBeforeNext / 1000)));
      return refuse(context, 429, "too_many_requests");
    }
    await next();
    if (context.get("identity") !== undefined) {
      await Promise.all([inAll.reward(""), perAddress.reward(address)]);
    }
    return undefined;
  };
}

/** Returns an IPv4 address, or the network of 64 bits of an IPv6 address, which is what one client has. */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(":") : parsed.toString();
}
