import { decodeJwt, type JWTPayload } from "jose";

/** The claims of an access token, as far as they can be read. */
export interface AccessTokenClaims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string;
  readonly clientId?: string;
  readonly scopes?: readonly string[];
  /** Milliseconds since 1970. */
  readonly issuedAt?: number;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
  /** Every other claim: its name, and its value as text or JSON. */
  readonly others: readonly (readonly [string, string])[];
}

const KNOWN = ["iss", "aud", "sub", "client_id", "cid", "azp", "scope", "scp", "iat", "exp"];

/**
 * Reads the claims of a JWT without verifying it. Returns undefined for an opaque token. Public code that uses real
 * tokens reads `scp` as a list or `scope` as a string, so both are read and neither is required. (RFC 9068 section 2.2)
 */
export function readClaims(accessToken: string): AccessTokenClaims | undefined {
  const claims = readPayload(accessToken);
  if (claims === undefined) return undefined;
  const text = (...names: string[]) =>
    names.map((name) => claims[name]).find((value): value is string => typeof value === "string");
  const time = (name: string) => {
    const value = claims[name];
    return typeof value === "number" && isDatable(value * 1000) ? value * 1000 : undefined;
  };
  const found = {
    issuer: text("iss"),
    audience: Array.isArray(claims.aud) ? claims.aud.join(", ") : text("aud"),
    subject: text("sub"),
    clientId: text("client_id", "cid", "azp"),
    scopes: readScopes(claims.scp ?? claims.scope),
    issuedAt: time("iat"),
    expiresAt: time("exp"),
  };
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    others: Object.entries(claims)
      .filter(([name]) => !KNOWN.includes(name))
      .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  };
}

/** The greatest distance from 1970 that a `Date` can represent, in milliseconds. */
const FURTHEST_MS = 8.64e15;

/**
 * True if a `Date` can represent this many milliseconds since 1970. Servers and pasted tokens can contain any number.
 */
export function isDatable(milliseconds: number): boolean {
  return Math.abs(milliseconds) <= FURTHEST_MS;
}

function readScopes(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(" ").filter(Boolean) : undefined;
}

function readPayload(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}
