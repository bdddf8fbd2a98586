import { gzipSync } from "node:zlib";
import { Header, type HeaderData } from "tar";
import { expect, it } from "vitest";
import { readPackageArchive } from "../../local-manager/marketplace/package-archive.ts";

/** Packs empty entries with exactly these names, valid or not. */
function pack(...entries: [name: string, type?: HeaderData["type"]][]): Uint8Array {
  const blocks = entries.map(([name, type = "File"]) => {
    const block = Buffer.alloc(512);
    new Header({
      path: "package/a",
      mode: 0o644,
      size: 0,
      type,
      linkpath: "a.js",
      mtime: new Date(0),
    }).encode(block, 0);
    if (!type.endsWith("Link")) block.fill(0, 157, 257);
    block.fill(0, 0, 100).write(name, 0, "latin1");
    block.write("        ", 148, "latin1");
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return block;
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

it("returns a package's files without the enclosing folder", async () => {
  const files = await readPackageArchive(
    pack(["package/", "Directory"], ["package/a.js"], ["package/assets/b-1@2.x_y+z.js"]),
  );
  expect([...files.keys()]).toEqual(["a.js", "assets/b-1@2.x_y+z.js"]);
});

it.each<[string, Uint8Array, string]>([
  ["a name that leads out of the folder", pack(["package/../../a.js"]), "not plain"],
  ["an absolute name", pack(["/package/a.js"]), "not plain"],
  ["a line break in a name", pack(["package/a\nb.js"]), "not plain"],
  // The tar library cuts a name at a NUL, unless a line break follows it.
  ["a NUL and a line break in a name", pack(["package/a\0\nb.js"]), "not plain"],
  ["a backslash in a name", pack(["package/..\\a.js"]), "not plain"],
  ["deeply nested folders", pack(["package/a/b/c/d/e/f/g/h.js"]), "too deep"],
  ["a file beside the folder", pack(["a.js"]), "beside the folder"],
  ["a link", pack(["package/a.js", "SymbolicLink"]), "neither a file nor a folder"],
  ["a hard link", pack(["package/a.js", "Link"]), "neither a file nor a folder"],
  ["a device", pack(["package/a.js", "CharacterDevice"]), "neither a file nor a folder"],
  ["two files with the same name", pack(["package/a.js"], ["package/a.js"]), "two files of one name"],
  [
    "more than 1,000 entries",
    pack(...Array.from({ length: 1_001 }, (_, number): [string] => [`package/${number}.js`])),
    "too many entries",
  ],
  ["100 MB of zeros", gzipSync(Buffer.alloc(100 * 1024 * 1024)), "larger than"],
])("refuses an archive with %s", async (_, archive, reason) => {
  await expect(readPackageArchive(archive)).rejects.toThrow(reason);
});
