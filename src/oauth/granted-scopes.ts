import { decodeJwt } from "jose";

/**
 * Returns the scopes that an app token was granted, or undefined where it does not say. That it is a JWT with `scope` or
 * `scp` is assumed, and the service decides in any case.
 */
export function grantedScopes(appToken: string): ReadonlySet<string> | undefined {
  try {
    const { scp, scope } = decodeJwt(appToken);
    if (Array.isArray(scp)) return new Set(scp.map(String));
    return typeof scope === "string" ? new Set(scope.split(" ")) : undefined;
  } catch {
    return undefined;
  }
}
