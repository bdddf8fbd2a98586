import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { t as list, type ReadEntry } from "tar";

/** The most files and folders of a package, and the most bytes that they may have unpacked. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** How deep a package's folders go. */
const DEEPEST = 8;
/** A part of a path: letters, digits and marks that every file system keeps, and never one of dots alone. */
const PART = /^(?!\.+$)[\w.@+-]{1,100}$/;

const gunzipped = promisify(gunzip);

/**
 * Reads the files of a package, a gzipped tar archive with one folder around everything, without writing any.
 *
 * @returns their contents by path, without that folder
 * @throws {Error} where it is no archive, is too large, or has what is neither a file nor a folder with a plain name
 */
export async function readPackageArchive(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  // An archive of 10 MB can unpack to 10 GB.
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
  // A link could lead out of the folder.
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
