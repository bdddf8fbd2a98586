import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { c as create } from "tar";
import manifest from "../../iris-app-manifest.ts";

/** Packs a valid package of the app after `change` has broken it in one way. */
export type PackageFactory = (
  change?: (root: string) => void,
  version?: string,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Creates a factory that builds its packages in a folder, each with a newer version than the last. */
export function createPackageFactory(folder: string): PackageFactory {
  let number = 0;
  return async (change = () => {}, version = `10.${number}.0`) => {
    number += 1;
    const parent = join(folder, `made-${number}`);
    const root = join(parent, "package");
    mkdirSync(root, { recursive: true });
    const description = { name: manifest.moduleFederationName, version };
    writeFileSync(join(root, "package.json"), JSON.stringify(description));
    writeFileSync(join(root, "iris-app-manifest.json"), JSON.stringify(manifest));
    writeFileSync(join(root, "remoteEntry.js"), "export const get = () => {};");
    cpSync("public", root, { recursive: true });
    change(root);
    const file = join(parent, "made.tgz");
    await create({ gzip: true, file, cwd: parent, preservePaths: true }, ["package"]);
    return new Uint8Array(readFileSync(file));
  };
}

/** Returns a change that edits a JSON file of a package. Undefined fields are removed. */
export const edit = (file: string, change: object) => (root: string) => {
  const path = join(root, file);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...change }));
};
