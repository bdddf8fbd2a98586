import { createHash, randomInt, timingSafeEqual } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Makes a client id in Trackunit's shape: `0oa` and 17 letters or digits. */
export function generateClientId(): string {
  return `0oa${randomText(17)}`;
}

/** Makes a client secret in Trackunit's shape: 43 letters or digits, 256 bits from a CSPRNG. */
export function generateClientSecret(): string {
  return randomText(43);
}

/** Hashes a client secret for keeping. SHA-256 is enough for 256 random bits. (`docs/requirements.md`, K2) */
export function hashClientSecret(clientSecret: string): Buffer {
  return createHash("sha256").update(clientSecret).digest();
}

const hashOfNothing = hashClientSecret("");

/**
 * Finds the kept hash that a client secret matches.
 *
 * Every hash is compared, and one where there is none, so that the time tells nothing.
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
