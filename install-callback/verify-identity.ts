import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from "jose";

/**
 * How the marketplace's identity is known, beside its signature. What is undefined is not checked.
 *
 * Trackunit says that it is a signed JWT and where its keys are; all of this is assumed.
 */
export interface IdentityPolicy {
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
  readonly type: string | undefined;
  /** The most seconds that may have passed since it was issued. */
  readonly maxAgeSeconds: number | undefined;
  /** Whether it must say when it ends. One that says so is refused afterwards in any case. */
  readonly needsEnd: boolean;
}

/** Who a message is from, and what it is about. */
export interface Identity {
  /** Names this message: its `jti`, or where it has none the decoded header and claims as text. */
  readonly name: string;
  /** When it was issued; when it arrived, where it does not say. */
  readonly issuedAt: Date;
  /** From when on the token is refused. */
  readonly expiresAt: Date;
  readonly accountId: string | undefined;
  readonly irisAppId: string | undefined;
}

/** The check that an identity failed, in the names of JOSE: a header parameter, a claim, or a step. */
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

/** Why an identity was not believed: it is not the marketplace's, or nobody can tell because its keys are not there. */
export class IdentityError extends Error {
  readonly code: "not_believed" | "keys_unavailable";
  /** What failed, to be logged; nothing of the token itself. */
  readonly check: IdentityCheck;

  constructor(code: IdentityError["code"], check: IdentityCheck) {
    super(`${code}: ${check}`);
    this.name = "IdentityError";
    this.code = code;
    this.check = check;
  }
}

const CLOCK_TOLERANCE_SECONDS = 30;

/** When a token ends that has no end. */
const NEVER = new Date("9999-12-31T00:00:00Z");

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
      throw isUnknown && !mayFetch ? new IdentityError("keys_unavailable", "kid") : error;
    }
  };
}

/**
 * Verifies the `Trackunit-Identity` of a message, before its body is read: only ES256 and RS256, only keys of the
 * pinned address (`jku`, `x5u` and `jwk` of the token are ignored), only in time. A token without `kid` is tried
 * against every key of its kind. (RFC 8725; `docs/requirements.md`, J1, J2)
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
      // Not the token's own text: its signature can be written in several ways.
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
    // Another type of token is wrong whoever signed it: while the key set may not be fetched, that would be 503.
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
  // Another `crit` than the library knows.
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
  // A later one could not be stored.
  if (!(date <= NEVER)) throw new IdentityError("not_believed", check);
  return date;
}
