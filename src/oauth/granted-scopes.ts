import { decodeJwt } from "jose";

/**
 * Returns the scopes that an app token was granted, or undefined if the token does not list them. It is assumed to be a
 * JWT with `scope` or `scp`; the service decides in any case.
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
