import { createHash, randomInt, timingSafeEqual } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Generates a client ID in Trackunit's format: `0oa` followed by 17 letters or digits. */
export function generateClientId(): string {
  return `0oa${randomText(17)}`;
}

/** Generates a client secret in Trackunit's format: 43 letters or digits, 256 bits from a CSPRNG. */
export function generateClientSecret(): string {
  return randomText(43);
}

/** Hashes a client secret for storage. SHA-256 is enough for 256 random bits. (`docs/requirements.md`, K2) */
export function hashClientSecret(clientSecret: string): Buffer {
  return createHash("sha256").update(clientSecret).digest();
}

const hashOfNothing = hashClientSecret("");

/**
 * Returns the candidate whose stored hash matches the client secret.
 *
 * Compares against every candidate, or a dummy hash if there are none, so that the response time reveals nothing.
 */
export function findMatchingHash<Candidate extends { readonly secret_hash: Uint8Array }>(
  clientSecret: string,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const hash = hashClientSecret(clientSecret);
  let match: Candidate | undefined;
  for (const candidate of candidates) {
    if (timingSafeEqual(hash, candidate.secret_hash)) match = candidate;
  }
  if (candidates.length === 0) timingSafeEqual(hash, hashOfNothing);
  return match;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
