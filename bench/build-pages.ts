import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, type Rollup } from "vite";
import { compileOnArrival } from "../vite.config.ts";

const OUT = "bench/results/pages";

/** A page that was built for measurement. */
export interface BuiltPage {
  readonly name: string;
  readonly folder: string;
  /** Path of its script, relative to the page's folder. */
  readonly entry: string;
  readonly styles: readonly string[];
  /** Size as downloaded (brotli), in bytes: `first` loads with the page, `all` includes what loads later. */
  readonly bytes: { readonly first: number; readonly all: number };
}

/** Creates a production build of one page of `bench/pages`, and measures its size. */
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
        preserveEntrySignatures: "allow-extension",
        output: {
          ...(name === "ours" ? { postBanner: compileOnArrival } : {}),
          // Same as in vite.config.ts for the extension, so that no page's entry waits for a second file.
          codeSplitting: { groups: [{ name, test: new RegExp(`pages/${name}\\.tsx$|rolldown/runtime`) }] },
        },
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
    folder: outDir,
    entry: entry.fileName,
    styles,
    bytes: {
      first: weigh([...first, ...styles]),
      all: weigh([...chunks.map(({ fileName }) => fileName), ...styles]),
    },
  };
}
