import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from "jose";

/**
 * Requirements for the marketplace's identity, besides its signature. Undefined ones are not checked.
 *
 * Trackunit documents that it is a signed JWT and where its keys are. All of these requirements are assumed.
 */
export interface IdentityPolicy {
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
  readonly type: string | undefined;
  /** Maximum age since it was issued. */
  readonly maxAgeSeconds: number | undefined;
  /** True if `exp` is required. If it is present, it is enforced in any case. */
  readonly needsEnd: boolean;
}

/** The verified identity of a message. */
export interface Identity {
  /** Unique name of the message: its `jti`, or the decoded header and claims as text if there is none. */
  readonly name: string;
  /** Time of issue, or of arrival if there is no `iat`. */
  readonly issuedAt: Date;
  /** Time from which the token is refused. */
  readonly expiresAt: Date;
  readonly accountId: string | undefined;
  readonly irisAppId: string | undefined;
}

/** The check that an identity failed, in JOSE terms: a header parameter, a claim or a step. */
export type IdentityCheck =
  | "format"
  | "alg"
  | "typ"
  | "kid"
  | "signature"
  | "iss"
  | "aud"
  | "exp"
  | "iat"
  | "nbf"
  | "jti"
  | "accountId"
  | "irisAppId"
  | "crit";

/** The identity is not the marketplace's, or it cannot be verified because the keys are unavailable. */
export class IdentityError extends Error {
  readonly code: "not_believed" | "keys_unavailable";
  /** The check that failed, for the log. Contains no part of the token. */
  readonly check: IdentityCheck;

  constructor(code: IdentityError["code"], check: IdentityCheck) {
    super(`${code}: ${check}`);
    this.name = "IdentityError";
    this.code = code;
    this.check = check;
  }
}

const CLOCK_TOLERANCE_SECONDS = 30;

/** Expiry of a token that has none of its own. */
const NEVER = new Date("9999-12-31T00:00:00Z");

/**
 * Returns a key lookup in the marketplace's JWKS at one pinned URL. An unknown key ID triggers a refetch, at most every
 * 30 seconds.
 *
 * Within those 30 seconds, an unknown key ID is `keys_unavailable`: the key may have been published since the last
 * fetch.
 */
export function marketplaceKeys(jwksUrl: string): JWTVerifyGetKey {
  const keySet = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 30_000, timeoutDuration: 5000 });
  return async (header, token) => {
    const mayFetch = !keySet.coolingDown;
    try {
      return await keySet(header, token);
    } catch (error) {
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      throw isUnknown && !mayFetch ? new IdentityError("keys_unavailable", "kid") : error;
    }
  };
}

/**
 * Verifies the `Trackunit-Identity` of a message, before its body is read: only ES256 and RS256, only keys from the
 * pinned URL (`jku`, `x5u` and `jwk` of the token are ignored), only while it is valid. A token without `kid` is tried
 * against every matching key. (RFC 8725; `docs/requirements.md`, J1, J2)
 *
 * @throws {IdentityError}
 */
export async function verifyIdentity(
  token: string,
  keys: JWTVerifyGetKey,
  policy: IdentityPolicy,
  now: Date,
): Promise<Identity> {
  try {
    const { payload, protectedHeader } = await verifyWithAnyKey(token, keys, policy, now);
    const iat = payload.iat ?? now.getTime() / 1000;
    if (payload.exp !== undefined) toDate(payload.exp, "exp");
    const jti = optionalText(payload.jti, "jti");
    const lastSecond = Math.min(
      payload.exp ?? Number.POSITIVE_INFINITY,
      iat + (policy.maxAgeSeconds ?? Number.POSITIVE_INFINITY),
    );
    return {
      // Not the raw token: its signature can be encoded in several ways.
      name: jti ?? JSON.stringify([protectedHeader, payload]),
      issuedAt: toDate(iat, "iat"),
      expiresAt:
        lastSecond === Number.POSITIVE_INFINITY ? NEVER : toDate(lastSecond + CLOCK_TOLERANCE_SECONDS, "exp"),
      accountId: optionalText(payload.accountId, "accountId"),
      irisAppId: optionalText(payload.irisAppId, "irisAppId"),
    };
  } catch (error) {
    throw error instanceof IdentityError ? error : new IdentityError("not_believed", failedCheck(error));
  }
}

async function verifyWithAnyKey(token: string, keys: JWTVerifyGetKey, policy: IdentityPolicy, now: Date) {
  const { issuer, audience, type, maxAgeSeconds, needsEnd } = policy;
  const options: JWTVerifyOptions = {
    algorithms: ["ES256", "RS256"],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: now,
    requiredClaims: needsEnd ? ["exp"] : [],
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    ...(maxAgeSeconds === undefined ? {} : { maxTokenAge: maxAgeSeconds }),
  };
  const knownKey: JWTVerifyGetKey = async (header, input) => {
    // Check `typ` first: a token of another type is wrong even if its key is known, and during the JWKS cooldown the
    // key lookup would turn it into a 503.
    if (type !== undefined && header.typ !== type) throw new IdentityError("not_believed", "typ");
    try {
      return await keys(header, input);
    } catch (error) {
      if (error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      const isRefused = error instanceof errors.JWKSNoMatchingKey;
      throw new IdentityError(isRefused ? "not_believed" : "keys_unavailable", "kid");
    }
  };
  try {
    return await jwtVerify(token, knownKey, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      try {
        return await jwtVerify(token, key, options);
      } catch (failure) {
        if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
      }
    }
    throw new IdentityError("not_believed", "signature");
  }
}

function failedCheck(error: unknown): IdentityCheck {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) {
    return CLAIMS.find((claim) => claim === error.claim) ?? "format";
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return "alg";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature";
  // A `crit` parameter that jose does not support.
  if (error instanceof errors.JOSENotSupported) return "crit";
  return "format";
}

const CLAIMS = ["iss", "aud", "exp", "iat", "nbf", "typ"] as const;

function optionalText(claim: unknown, check: IdentityCheck): string | undefined {
  if (claim === undefined) return undefined;
  if (typeof claim !== "string" || claim === "") throw new IdentityError("not_believed", check);
  return claim;
}

function toDate(seconds: number, check: IdentityCheck): Date {
  const date = new Date(seconds * 1000);
  // A later date could not be stored.
  if (!(date <= NEVER)) throw new IdentityError("not_believed", check);
  return date;
}
