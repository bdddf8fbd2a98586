import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Maximum size of the first screen, in bytes as downloaded (brotli). */
export const FIRST_SCREEN_BUDGET = 92_300;

const ASSETS = "dist/extension/assets";

/** Returns the size of the first screen: the entry and all its static imports, which contain the styles. */
export function firstScreenSize(): number {
  const files = readdirSync(ASSETS);
  const needed = new Set<string>();
  const add = (file: string) => {
    if (needed.has(file)) return;
    needed.add(file);
    const code = readFileSync(join(ASSETS, file), "utf8");
    // Static imports only: `import("…")` loads later.
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) if (imported) add(imported);
  };
  add(files.find((file) => file.startsWith("extension-")) ?? "");
  return [...needed].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(ASSETS, file))).length,
    0,
  );
}
