import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import manifest from "./iris-app-manifest.ts";
import { REMOTE_NAME } from "./src/contract/remote.ts";

/**
 * Writes the Module Federation container around the built extension: `remoteEntry.js` as an ES module and
 * `remoteEntry.var.js` as a classic script. It shares nothing (`docs/decisions/0001-thin-remote.md`), and starts
 * `src/start.ts` while the extension is loading (`docs/decisions/0017-early-start.md`).
 */
function thinRemote(): Plugin {
  const exposed = `./${manifest.extensions[0]?.id}`;
  const get = (start: string, extension: string) => `async (name) => {
  if (name !== ${JSON.stringify(exposed)}) throw new Error(\`Module \${name} is not exposed\`);
  const loading = import(${extension});
  // If this file cannot be loaded, neither can the extension, which imports it.
  await import(${start}).then(({ start }) => start()).catch(() => {});
  const { bootstrap, mount, unmount } = await loading;
  return () => ({ bootstrap, mount, unmount });
}`;
  return {
    name: "thin-remote",
    generateBundle(_options, bundle) {
      const entry = (name: string) => {
        const file = Object.values(bundle).find(
          (one) => one.type === "chunk" && one.isEntry && one.name === name,
        );
        if (file?.type !== "chunk") throw new Error(`There is no ${name} to expose.`);
        return file;
      };
      const start = entry("start");
      const extension = entry("extension");
      if (start.imports.length > 0 || extension.imports.some((file) => file !== start.fileName))
        throw new Error("An entry waits for a file that was not requested with it.");
      const address = ({ fileName }: { fileName: string }) => JSON.stringify(`./${fileName}`);
      const url = (file: { fileName: string }) => `new URL(${address(file)}, base)`;
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.js",
        source: `export const init = () => {};\nexport const get = ${get(address(start), address(extension))};\n`,
      });
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.var.js",
        source: `var ${REMOTE_NAME} = ((base) => ({ init() {}, get: ${get(url(start), url(extension))} }))(document.currentScript.src);\n`,
      });
    },
  };
}

/** Keeps dynamic imports plain: styles are inside the scripts, so that nothing is to be loaded before a chunk. */
function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => "export const __vitePreload = (load) => load();",
    },
  };
}

/** Lets a file that could not be loaded be asked for at another address: `src/ui/lazy-file.ts` sets the suffix. */
function suffixedImports(): Plugin {
  return {
    name: "suffixed-imports",
    renderChunk: (code) =>
      code.replace(/import\((["'`]\.\/[^"'`]+\.js["'`])\)/g, "import($1+(globalThis.importSuffix??``))"),
  };
}

/**
 * Asks the browser to compile the whole entry while it arrives, off the main thread: nearly all of it is called at the
 * start. (V8, "Explicit JavaScript Compile Hints"; other engines read a comment)
 */
export function compileOnArrival({ isEntry }: { isEntry: boolean }): string {
  return isEntry ? "//# allFunctionsCalledOnLoad" : "";
}

export default defineConfig({
  base: "./",
  plugins: [react(), tailwindcss(), thinRemote(), plainImports(), suffixedImports()],
  build: {
    outDir: "dist/extension",
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      // What dialogs share is a file of its own: inside one that is imported on demand it would fail for good with it.
      experimental: { chunkOptimization: { avoidRedundantChunkLoads: false } },
      input: { start: "src/start.ts", extension: "src/main.tsx" },
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        postBanner: compileOnArrival,
        // All that the first screen needs in the two entries: every further file would be a further round trip.
        codeSplitting: {
          groups: [
            { name: "start", test: /src\/start\.ts$/ },
            { name: "extension", test: /src\/main\.tsx$|rolldown\/runtime/ },
          ],
        },
      },
    },
  },
});
