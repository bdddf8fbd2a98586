import { SignJWT } from "jose";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import type { SigningKey } from "../manager/signing-keys.ts";
import { TokenEndpointError } from "./token-error.ts";

/**
 * Returns the scopes of a token: the requested ones, or all allowed ones if none are requested (assumed).
 *
 * `owner` names the client in the error description. The wording is Trackunit's for an API key and ours for an app.
 *
 * @throws {TokenEndpointError} `invalid_scope` if a requested scope is malformed or not allowed; there is no partial
 *   grant
 */
export function grantScopes(
  requested: string | undefined,
  allowedScopes: readonly string[],
  owner: "API Key" | "app",
): string[] {
  if (requested === undefined) return [...allowedScopes];
  const scopes = requested.split(" ");
  if (!scopes.every((scope) => allowedScopes.includes(scope))) {
    throw new TokenEndpointError("invalid_scope", `Requested scope is not allowed for this ${owner}.`);
  }
  return [...new Set(scopes)];
}

/** Signs a JWT access token in the profile of RFC 9068. */
export function signAccessToken(
  { kid, privateKey }: SigningKey,
  {
    issuer,
    audience,
    clientId,
    accountId,
    scopes,
    now,
  }: {
    issuer: string;
    audience: string;
    clientId: string;
    accountId: string;
    scopes: readonly string[];
    now: Date;
  },
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ client_id: clientId, accountId, scope: scopes.join(" ") })
    .setProtectedHeader({ alg: "ES256", kid, typ: "at+jwt" })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(clientId)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_LIFETIME_SECONDS)
    .sign(privateKey);
}
