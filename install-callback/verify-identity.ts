import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";

/** How the marketplace's identity is known. All but the keys are assumed: Trackunit publishes nothing of its claims. */
export interface IdentityPolicy {
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
  /** The most seconds that may have passed since it was issued. */
  readonly maxAgeSeconds: number;
}

/** Who a message is from, and what it is about. */
export interface Identity {
  /** Names this message; undefined where the token has no `jti`. */
  readonly jti: string | undefined;
  readonly expiresAt: Date;
  readonly accountId: string | undefined;
  readonly irisAppId: string | undefined;
}

/** Why an identity was not believed: it is not the marketplace's, or nobody can tell because its keys are not there. */
export class IdentityError extends Error {
  readonly code: "not_believed" | "keys_unavailable";

  constructor(code: IdentityError["code"]) {
    super(code);
    this.name = "IdentityError";
    this.code = code;
  }
}

const CLOCK_TOLERANCE_SECONDS = 30;

/** Fetches the marketplace's keys from one pinned address; unknown key ids ask again at most every 30 seconds. */
export function marketplaceKeys(jwksUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 30_000, timeoutDuration: 5000 });
}

/**
 * Verifies the `Trackunit-Identity` of a message, before its body is read: only ES256 and RS256, only keys of the
 * pinned address (`jku`, `x5u` and `jwk` of the token are ignored), only in time. (RFC 8725; `docs/requirements.md`,
 * J1, J2)
 *
 * @throws {IdentityError}
 */
export async function verifyIdentity(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, type, maxAgeSeconds }: IdentityPolicy,
  now: Date,
): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["ES256", "RS256"],
      issuer,
      audience,
      typ: type,
      maxTokenAge: maxAgeSeconds,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ["exp", "iat"],
      currentDate: now,
    });
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    return {
      jti: payload.jti,
      expiresAt: new Date((payload.exp ?? 0) * 1000 + CLOCK_TOLERANCE_SECONDS * 1000),
      accountId: text(payload.accountId),
      irisAppId: text(payload.irisAppId),
    };
  } catch (error) {
    const isRefused =
      error instanceof errors.JOSEError &&
      !(error instanceof errors.JWKSTimeout) &&
      !(error instanceof errors.JWKSInvalid) &&
      error.code !== "ERR_JOSE_GENERIC";
    throw new IdentityError(isRefused ? "not_believed" : "keys_unavailable");
  }
}
