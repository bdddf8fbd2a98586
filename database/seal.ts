import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text for storage with AES-256-GCM under a key of 32 bytes. `boundTo` is authenticated with it: only the
 * same value unseals it.
 */
export function seal(text: string, key: Uint8Array, boundTo = ""): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(boundTo));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]);
}

/**
 * Decrypts what {@link seal} returned.
 *
 * @throws {Error} if it was changed, or sealed under another key or for another `boundTo`
 */
export function unseal(sealed: Uint8Array, key: Uint8Array, boundTo = ""): string {
  const bytes = Buffer.from(sealed);
  const encrypted = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(encrypted, undefined, "utf8") + decipher.final("utf8");
}
