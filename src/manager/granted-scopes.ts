/**
 * Reads the scopes that an app token says it was granted.
 *
 * That the app token is a JWT with `scope` or `scp` is assumed: where it is not, the answer is undefined, and the
 * service has the last word anyway.
 */
export function grantedScopes(appToken: string): ReadonlySet<string> | undefined {
  try {
    const payload = appToken.split(".")[1] ?? "";
    const claims: { scope?: unknown; scp?: unknown } = JSON.parse(
      atob(payload.replaceAll("-", "+").replaceAll("_", "/")),
    );
    if (Array.isArray(claims.scp)) return new Set(claims.scp.map(String));
    return typeof claims.scope === "string" ? new Set(claims.scope.split(" ")) : undefined;
  } catch {
    return undefined;
  }
}
