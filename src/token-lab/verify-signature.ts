import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors } from "jose";
import { JWKS_PATH } from "../contract/paths.ts";
import type { Manager } from "../manager/manager.ts";
import { tokenHostFetch } from "./mint-access-token.ts";

/**
 * Whether a token was signed with a key that the configured token service publishes. `not_public_key`: the token is
 * unsigned or signed with a shared secret. `other_issuer`: the token names another issuer. `unknown`: the keys could
 * not be loaded.
 */
export type SignatureVerdict = "valid" | "invalid" | "not_public_key" | "other_issuer" | "unknown";

/** Verifies the signature of a JWT against the published keys of the token origin. The token is not sent anywhere. */
export async function verifySignature(manager: Manager, accessToken: string): Promise<SignatureVerdict> {
  const { tokenOrigin } = manager.environment;
  const { fetch } = tokenHostFetch(manager);
  try {
    if (/^(none|HS\d+)$/i.test(decodeProtectedHeader(accessToken).alg ?? "none")) return "not_public_key";
    const response = await fetch(`${tokenOrigin}${JWKS_PATH}`, { method: "GET" });
    if (!response.ok) return "unknown";
    const keys = createLocalJWKSet(await response.json());
    await compactVerify(accessToken, keys);
    return "valid";
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
      return isFromElsewhere(accessToken, tokenOrigin) ? "other_issuer" : "invalid";
    }
    return "unknown";
  }
}

function isFromElsewhere(accessToken: string, tokenOrigin: string): boolean {
  const { iss } = decodeJwt(accessToken);
  // An issuer may have a path, for example for one of several authorization servers.
  return typeof iss === "string" && iss !== tokenOrigin && !iss.startsWith(`${tokenOrigin}/`);
}
