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

export type AppTokens = ReturnType<typeof createAppTokens>;

/**
 * Issues and verifies app tokens, with the IRIS origin as both issuer and audience. Their claims are assumed: nothing is
 * published about the real ones.
 */
export function createAppTokens(key: SigningKey, irisOrigin: string) {
  return {
    mint: (
      { userId, accountId, appId, scopes }: AppTokenClaims,
      lifetimeSeconds = APP_TOKEN_LIFETIME_SECONDS,
    ) =>
      signJwt(
        key,
        "app+jwt",
        { iss: irisOrigin, aud: irisOrigin, sub: userId, accountId, appId, scope: scopes.join(" ") },
        lifetimeSeconds,
      ),
    /** Rejects unless the token is an unexpired app token of this Manager. */
    async verify(token: string): Promise<AppTokenClaims> {
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
