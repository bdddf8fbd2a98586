import { x25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bech32 } from "@scure/base";

/** Why a text is not a recipient that a secret can be sealed for. */
export type RecipientProblem =
  | "empty"
  /** A private key: whoever has it can open everything that is sealed for its public key. */
  | "private_key"
  | "ssh_key"
  /** A recipient of age of another kind, such as a plugin's or a post-quantum one. */
  | "other_kind"
  | "capitals"
  | "several"
  /** It begins as a recipient does, but its check characters do not fit. */
  | "typo"
  | "not_age";

/** A public key that something can be sealed for. */
export interface AgeRecipient {
  /** The key as age writes it, `age1…`. */
  readonly recipient: string;
  /** What two people compare to know that they have the same key. */
  readonly fingerprint: string;
}

/** A recipient, or what is wrong with the text. */
export type CheckedRecipient =
  | ({ readonly status: "valid" } & AgeRecipient)
  | { readonly status: "refused"; readonly problem: RecipientProblem };

const KEY_BYTES = 32;

/**
 * Checks a recipient of age: a public X25519 key in Bech32, `age1…`. A key for which nothing can be sealed is refused too.
 *
 * It returns at once, where the browser’s own cryptography would not: a press that follows the last character must not
 * find the check unfinished.
 *
 * @see https://age-encryption.org/v1, "The X25519 recipient type"
 */
export function checkRecipient(text: string): CheckedRecipient {
  const recipient = keyIn(text);
  const problem = problemOf(recipient);
  if (problem) return { status: "refused", problem };
  return { status: "valid", recipient, fingerprint: fingerprintOf(recipient) };
}

/** Returns the word of a text that looks like a public key, as in `Public key: age1…`, or else the whole text. */
function keyIn(text: string): string {
  const words = text.split(/\s+/).filter((word) => word.toLowerCase().startsWith("age1"));
  const [key = ""] = words;
  return words.length === 1 && !isPrivate(text) ? key : text.trim();
}

function isPrivate(text: string): boolean {
  return text.toLowerCase().includes("age-secret-key-");
}

function problemOf(text: string): RecipientProblem | undefined {
  const lower = text.toLowerCase();
  if (text === "") return "empty";
  if (isPrivate(text)) return "private_key";
  if (/^(ssh|ecdsa|sk-ssh)-/.test(lower)) return "ssh_key";
  if (lower.match(/(^|\s)age1/g)?.[1] !== undefined) return "several";
  if (!lower.startsWith("age1")) return "not_age";
  // Bech32 allows capitals throughout, age does not.
  if (lower !== text) return "capitals";
  const decoded = bech32.decodeUnsafe(text, false);
  if (decoded === undefined) return "typo";
  if (decoded.prefix !== "age") return "other_kind";
  const key = bech32.fromWordsUnsafe(decoded.words);
  return key?.length === KEY_BYTES && canSealFor(key) ? undefined : "typo";
}

/** False for the few keys with which everybody would share the same secret. */
function canSealFor(publicKey: Uint8Array): boolean {
  try {
    x25519.scalarMult(x25519.utils.randomSecretKey(), publicKey);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the fingerprint of a recipient: the first 24 hexadecimal digits of its SHA-256, in
 * groups. `printf %s age1… | sha256sum` shows the same digits.
 */
function fingerprintOf(recipient: string): string {
  const digits = bytesToHex(sha256(utf8ToBytes(recipient))).slice(0, 24);
  return (digits.match(/.{4}/g) ?? []).join(" ");
}
