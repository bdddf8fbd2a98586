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
  /** Names this message: its `jti`, or where it has none the decoded header and claims as text. */
  readonly name: string;
  readonly issuedAt: Date;
  /** From when on the token is refused. */
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

/**
 * Fetches the marketplace's keys from one pinned address; unknown key ids fetch again at most every 30 seconds.
 *
 * An unknown key id within those 30 seconds is `keys_unavailable`: it may belong to a key that was published since.
 */
export function marketplaceKeys(jwksUrl: string): JWTVerifyGetKey {
  const keySet = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 30_000, timeoutDuration: 5000 });
  return async (header, token) => {
    const mayFetch = !keySet.coolingDown;
    try {
      return await keySet(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      throw isUnknown && !mayFetch ? new IdentityError("keys_unavailable") : error;
    }
  };
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
  const knownKey: JWTVerifyGetKey = async (header, input) => {
    // Another type of token is wrong whoever signed it: while the key set may not be fetched, that would be 503.
    if (header.typ !== type) throw new IdentityError("not_believed");
    try {
      return await keys(header, input);
    } catch (error) {
      const isRefused =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw new IdentityError(isRefused ? "not_believed" : "keys_unavailable");
    }
  };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, knownKey, {
      algorithms: ["ES256", "RS256"],
      issuer,
      audience,
      typ: type,
      maxTokenAge: maxAgeSeconds,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ["exp", "iat"],
      currentDate: now,
    });
    const { exp = Number.NaN, iat = Number.NaN } = payload;
    const jti = optionalText(payload.jti);
    const lastSecond = Math.min(exp, iat + maxAgeSeconds) + CLOCK_TOLERANCE_SECONDS;
    if (!isDate(exp) || !isDate(iat)) throw new IdentityError("not_believed");
    return {
      // Not the token's own text: its signature can be written in several ways.
      name: jti ?? JSON.stringify([protectedHeader, payload]),
      issuedAt: new Date(iat * 1000),
      expiresAt: new Date(lastSecond * 1000),
      accountId: optionalText(payload.accountId),
      irisAppId: optionalText(payload.irisAppId),
    };
  } catch (error) {
    throw error instanceof IdentityError ? error : new IdentityError("not_believed");
  }
}

function optionalText(claim: unknown): string | undefined {
  if (claim === undefined) return undefined;
  if (typeof claim !== "string" || claim === "") throw new IdentityError("not_believed");
  return claim;
}

function isDate(seconds: number): boolean {
  return !Number.isNaN(new Date(seconds * 1000).getTime());
}
