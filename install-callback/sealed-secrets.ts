import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "../database/private-folder.ts";
import { seal, unseal } from "../database/seal.ts";

/** Encrypts client secrets for storage with AES-256-GCM. Each ciphertext is bound to its account. */
export interface SealedSecrets {
  seal(clientSecret: string, accountId: string): Buffer;
  /** Throws if the ciphertext was modified or belongs to another account. */
  unseal(sealed: Uint8Array, accountId: string): string;
}

/** Creates the encryption from a 32-byte key. */
export function createSealedSecrets(key: Uint8Array): SealedSecrets {
  if (key.length !== 32) throw new Error("The sealing key must have 32 bytes.");
  return {
    seal: (clientSecret, accountId) => seal(clientSecret, key, accountId),
    unseal: (sealed, accountId) => unseal(sealed, key, accountId),
  };
}

/**
 * Returns the sealing key of a data folder, for development: a file that only its owner may read, created at first use.
 */
export function sealingKeyOf(folder: string): Uint8Array {
  const file = join(folder, "sealing-key");
  makePrivateFolder(folder);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  return Buffer.from(readFileSync(file, "utf8"), "base64");
}
