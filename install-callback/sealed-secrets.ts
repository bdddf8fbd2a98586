import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "../database/private-folder.ts";
import { seal, unseal } from "../database/seal.ts";

/** Encrypts client secrets for storage with AES-256-GCM. Each ciphertext is bound to its account. */
export interface SealedSecrets {
  /** Seals with the newest key. */
  seal(clientSecret: string, accountId: string): Buffer;
  /**
   * Opens a ciphertext with any of the keys. `isOutdated` if that is not the newest one.
   *
   * Undefined if no key opens it: it was changed, belongs to another account, or its key is not among them.
   */
  tryUnseal(
    sealed: Uint8Array,
    accountId: string,
  ): { readonly clientSecret: string; readonly isOutdated: boolean } | undefined;
}

/** Creates the encryption from keys of 32 bytes, the newest first. */
export function createSealedSecrets(keys: readonly [Uint8Array, ...Uint8Array[]]): SealedSecrets {
  if (keys.some((key) => key.length !== 32)) throw new Error("A sealing key must have 32 bytes.");
  const [newest] = keys;
  return {
    seal: (clientSecret, accountId) => seal(clientSecret, newest, accountId),
    tryUnseal(sealed, accountId) {
      for (const key of keys) {
        try {
          return { clientSecret: unseal(sealed, key, accountId), isOutdated: key !== newest };
        } catch {
          // Another key may have sealed it.
        }
      }
      return undefined;
    },
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
