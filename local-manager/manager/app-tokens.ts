import { jwtVerify, SignJWT } from "jose";
import type { SigningKey } from "./signing-keys.ts";

/** Lifetime of an app token, in seconds. Short, so that replacing it is seen to work. */
export const APP_TOKEN_LIFETIME_SECONDS = 300;

/** What an app token says: who uses which app of which account, and what the app may do. */
export interface AppTokenClaims {
  readonly userId: string;
  readonly accountId: string;
  readonly appId: string;
  readonly scopes: readonly string[];
}

/** Mints and verifies app tokens. Their claims are assumed: nothing is published about the real ones. */
export interface AppTokens {
  /** Mints an app token for the frame, or one of another lifetime, in seconds. */
  mint(claims: AppTokenClaims, lifetimeSeconds?: number): Promise<string>;
  /** Rejects when the token is not a living app token of this Manager. */
  verify(token: string): Promise<AppTokenClaims>;
}

/** Creates the app tokens of a Manager whose IRIS origin is both their issuer and their audience. */
export function createAppTokens(key: SigningKey, irisOrigin: string): AppTokens {
  return {
    mint: ({ userId, accountId, appId, scopes }, lifetimeSeconds = APP_TOKEN_LIFETIME_SECONDS) =>
      new SignJWT({ accountId, appId, scope: scopes.join(" ") })
        .setProtectedHeader({ alg: "ES256", kid: key.kid, typ: "app+jwt" })
        .setIssuer(irisOrigin)
        .setAudience(irisOrigin)
        .setSubject(userId)
        .setJti(crypto.randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(key.privateKey),
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
