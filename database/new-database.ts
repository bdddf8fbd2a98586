import { mkdirSync, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";
import { extract } from "tar";

/**
 * Writes a new, empty database to a folder that must not exist. A process that is killed while doing so leaves no
 * folder, so that the next start begins again.
 *
 * It is unpacked from an archive: creating a database in this process would triple the memory that the process keeps.
 */
export async function writeNewDatabase(folder: string): Promise<void> {
  const archive = Buffer.from(await (await dataDir()).arrayBuffer());
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await pipeline(Readable.from([archive]), extract({ cwd: unfinished }));
  renameSync(unfinished, folder);
}
