import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Maximum size of the first screen, in bytes as downloaded (brotli). */
export const FIRST_SCREEN_BUDGET = 91_900;

const ASSETS = "dist/extension/assets";

/** Returns the size of the first screen: the entry and all its static imports, which contain the styles. */
export function firstScreenSize(): number {
  return downloadSize(withImports(["extension"]));
}

/** Returns the sum of the sizes of files of the built extension, in bytes as downloaded (brotli). */
export function downloadSize(files: ReadonlySet<string>): number {
  return [...files].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(ASSETS, file))).length,
    0,
  );
}

/** Returns the files of these names, given without their hashes, and all that they import statically. */
export function withImports(names: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (file: string) => {
    if (needed.has(file)) return;
    needed.add(file);
    const code = readFileSync(join(ASSETS, file), "utf8");
    // Static imports only: `import("…")` loads later.
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) if (imported) add(imported);
  };
  for (const file of filesOf(names)) add(file);
  return needed;
}

/** Returns the files of these names, given without their hashes. */
export function filesOf(names: readonly string[]): ReadonlySet<string> {
  const files = readdirSync(ASSETS);
  const found = names.map((name) => {
    // A hash has eight characters.
    const file = files.find((one) => one.startsWith(`${name}-`) && one.length === name.length + 12);
    if (file === undefined) throw new Error(`There is no file ${name} in ${ASSETS}.`);
    return file;
  });
  return new Set(found);
}

/** Returns all scripts of the built extension. */
export function allScripts(): ReadonlySet<string> {
  return new Set(readdirSync(ASSETS).filter((file) => file.endsWith(".js")));
}
