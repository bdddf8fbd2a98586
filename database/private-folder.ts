import { chmodSync, mkdirSync } from "node:fs";

/**
 * Makes a folder that only its owner may enter, or closes one that is there: it holds signing keys, and the database
 * writes its files readable for everyone.
 */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One that is there keeps its mode, and the umask may have taken more away than it should.
  chmodSync(folder, 0o700);
}
