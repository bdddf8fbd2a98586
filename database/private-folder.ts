import { chmodSync, mkdirSync } from "node:fs";

/**
 * Creates a folder that only its owner can access, or restricts an existing one. It holds signing keys, and the
 * database creates world-readable files.
 */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // `mkdir` does not change an existing folder's mode, and the umask may have removed the owner's permissions.
  chmodSync(folder, 0o700);
}
