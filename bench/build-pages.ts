import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, type Rollup } from "vite";

const FIRST_SCREEN = /src\/api-keys\/api-keys-page\.tsx$|node_modules\/(react|react-dom|scheduler)\//;

const OUT = "bench/results/pages";

/** A page that was built to be measured. */
export interface BuiltPage {
  readonly name: string;
  /** The address of its script, under the page's own folder. */
  readonly entry: string;
  readonly styles: readonly string[];
  /** What loads before anything is opened, and everything there is, in bytes as downloaded (brotli). */
  readonly bytes: { readonly first: number; readonly all: number };
}

/** Builds one page of `bench/pages` as a production build, and weighs it. */
export async function buildPage(name: string): Promise<BuiltPage> {
  const outDir = join(OUT, name);
  rmSync(outDir, { recursive: true, force: true });
  const output = (await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [react(), tailwindcss()],
    resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"] },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir,
      target: "es2022",
      modulePreload: false,
      rollupOptions: {
        input: `bench/pages/${name}.tsx`,
        // As vite.config.ts splits the extension; the other pages are one file as they are.
        ...(name === "ours"
          ? { output: { codeSplitting: { groups: [{ name: "first-screen", test: FIRST_SCREEN }] } } }
          : {}),
      },
    },
  })) as Rollup.RollupOutput;
  const chunks = output.output.filter((file) => file.type === "chunk");
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error(`The page ${name} has no script.`);
  const first = new Set<string>();
  const add = (fileName: string) => {
    if (first.has(fileName)) return;
    first.add(fileName);
    for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) add(imported);
  };
  add(entry.fileName);
  const styles = output.output.map(({ fileName }) => fileName).filter((file) => file.endsWith(".css"));
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(outDir, file))).length, 0);
  return {
    name,
    entry: entry.fileName,
    styles,
    bytes: {
      first: weigh([...first, ...styles]),
      all: weigh([...chunks.map(({ fileName }) => fileName), ...styles]),
    },
  };
}
