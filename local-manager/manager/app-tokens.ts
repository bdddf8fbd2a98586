import { jwtVerify } from "jose";
import { type SigningKey, signJwt } from "./signing-keys.ts";

/** Lifetime of an app token, in seconds. Short, so that its replacement can be observed. */
export const APP_TOKEN_LIFETIME_SECONDS = 300;

/** Claims of an app token: its user, account and app, and what the app may do. */
export interface AppTokenClaims {
  readonly userId: string;
  readonly accountId: string;
  readonly appId: string;
  readonly scopes: readonly string[];
}

/** Issues and verifies app tokens. Their claims are assumed: nothing is published about the real ones. */
export interface AppTokens {
  /** The lifetime is in seconds and defaults to {@link APP_TOKEN_LIFETIME_SECONDS}. */
  mint(claims: AppTokenClaims, lifetimeSeconds?: number): Promise<string>;
  /** Rejects unless the token is an unexpired app token of this Manager. */
  verify(token: string): Promise<AppTokenClaims>;
}

/** Creates app tokens with the IRIS origin as both issuer and audience. */
export function createAppTokens(key: SigningKey, irisOrigin: string): AppTokens {
  return {
    mint: ({ userId, accountId, appId, scopes }, lifetimeSeconds = APP_TOKEN_LIFETIME_SECONDS) =>
      signJwt(
        key,
        "app+jwt",
        { iss: irisOrigin, aud: irisOrigin, sub: userId, accountId, appId, scope: scopes.join(" ") },
        lifetimeSeconds,
      ),
    async verify(token) {
      const { payload } = await jwtVerify(token, key.publicJwk, {
        algorithms: ["ES256"],
        issuer: irisOrigin,
        audience: irisOrigin,
        typ: "app+jwt",
        requiredClaims: ["exp", "iat", "sub", "jti"],
      });
      return {
        userId: String(payload.sub),
        accountId: String(payload.accountId),
        appId: String(payload.appId),
        scopes: String(payload.scope).split(" "),
      };
    },
  };
}
