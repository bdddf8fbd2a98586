import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "./private-folder.ts";

/** Another process is using the data folder. */
export class DataFolderInUseError extends Error {
  constructor(folder: string, pid: number, server: string) {
    super(`Another ${server} (process ${pid}) is using the data in ${folder}. Stop it first.`);
    this.name = "DataFolderInUseError";
  }
}

/**
 * Locks the data folder for this process and returns a function that unlocks it. The lock of a process that has ended
 * is taken over. `server` names the server in the error.
 *
 * @throws {DataFolderInUseError} if a running process holds the lock
 */
export function lockDataFolder(folder: string, server: string): () => void {
  makePrivateFolder(folder);
  const lockFile = join(folder, "lock");
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: "wx" });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readLockFile(lockFile));
      if (pid !== process.pid && isAlive(pid)) throw new DataFolderInUseError(folder, pid, server);
      rmSync(lockFile, { force: true });
    }
  }
}

function readLockFile(lockFile: string): string {
  try {
    return readFileSync(lockFile, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
