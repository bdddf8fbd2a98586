import { compactVerify, createLocalJWKSet, errors } from "jose";
import { JWKS_PATH } from "../contract/paths.ts";
import type { Manager } from "../manager/manager.ts";
import { tokenHostFetch } from "./mint-access-token.ts";

/** Whether a token was signed with a key that its issuer publishes; `unknown` where the keys cannot be had. */
export type SignatureVerdict = "valid" | "invalid" | "unknown";

/** Checks the signature of a JWT against the published keys of the token origin. The token is sent nowhere. */
export async function verifySignature(manager: Manager, accessToken: string): Promise<SignatureVerdict> {
  const { fetch } = tokenHostFetch(manager);
  try {
    const response = await fetch(`${manager.environment.tokenOrigin}${JWKS_PATH}`, { method: "GET" });
    if (!response.ok) return "unknown";
    const keys = createLocalJWKSet(await response.json());
    await compactVerify(accessToken, keys);
    return "valid";
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
      return "invalid";
    }
    return "unknown";
  }
}
