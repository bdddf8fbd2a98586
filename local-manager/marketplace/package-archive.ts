import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { t as list, type ReadEntry } from "tar";

/** Limits of a package: its number of files and folders, and its unpacked size in bytes. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** Maximum folder depth of a package. */
const DEEPEST = 8;
/** A path segment: letters, digits and punctuation that every file system supports, but not only dots. */
const PART = /^(?!\.+$)[\w.@+-]{1,100}$/;

const gunzipped = promisify(gunzip);

/**
 * Reads the files of a package into memory. A package is a gzipped tar archive with a single top-level folder.
 *
 * @returns file contents by path, relative to the top-level folder
 * @throws {Error} if it is not an archive, is too large, or has an entry that is not a file or folder with a plain name
 */
export async function readPackageArchive(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  // Limit the output: an archive of 10 MB can unpack to 10 GB.
  const unpacked = await gunzipped(archive, { maxOutputLength: MOST_BYTES });
  const contents: Promise<[string, Buffer]>[] = [];
  let entries = 0;
  let problem: string | undefined;
  await pipeline(
    Readable.from([unpacked]),
    list({
      strict: true,
      onReadEntry(entry) {
        entries += 1;
        problem ??= entries > MOST_ENTRIES ? "too many entries" : entryProblem(entry);
        if (problem !== undefined || entry.type === "Directory") entry.resume();
        else contents.push(entry.concat().then((content) => [withoutFolder(entry.path), content]));
      },
    }),
  );
  if (problem !== undefined) throw new Error(problem);
  const files = new Map(await Promise.all(contents));
  if (files.size !== contents.length) throw new Error("two files of one name");
  return files;
}

function entryProblem({ path, type }: ReadEntry): string | undefined {
  // A link could point outside the folder.
  if (type !== "File" && type !== "Directory") return "neither a file nor a folder";
  const parts = path.replace(/\/$/, "").split("/");
  if (!parts.every((part) => PART.test(part))) return "a name that is not plain";
  return parts.length > DEEPEST || (type === "File" && parts.length < 2)
    ? "too deep, or beside the folder"
    : undefined;
}

function withoutFolder(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}
