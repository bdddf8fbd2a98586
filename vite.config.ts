import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import manifest from "./iris-app-manifest.ts";
import { REMOTE_NAME } from "./src/contract/remote.ts";

/**
 * Writes the Module Federation container around the built extension: `remoteEntry.js` as an ES module and
 * `remoteEntry.var.js` as a classic script. It shares nothing: see `docs/decisions/0001-thin-remote.md`.
 */
function thinRemote(): Plugin {
  const exposed = `./${manifest.extensions[0]?.id}`;
  const get = (address: string) => `async (name) => {
  if (name !== ${JSON.stringify(exposed)}) throw new Error(\`Module \${name} is not exposed\`);
  const { bootstrap, mount, unmount } = await import(${address});
  return () => ({ bootstrap, mount, unmount });
}`;
  return {
    name: "thin-remote",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (entry === undefined) throw new Error("There is no extension to expose.");
      if (entry.imports.length > 0) throw new Error("The extension's entry waits for a second file.");
      const file = JSON.stringify(`./${entry.fileName}`);
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.js",
        source: `export const init = () => {};\nexport const get = ${get(file)};\n`,
      });
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.var.js",
        source: `var ${REMOTE_NAME} = ((base) => ({ init() {}, get: ${get(`new URL(${file}, base)`)} }))(document.currentScript.src);\n`,
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
      input: { extension: "src/main.tsx" },
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        postBanner: compileOnArrival,
        // All that the first screen needs in the entry itself: every further file would be a further round trip.
        codeSplitting: { groups: [{ name: "extension", test: /src\/main\.tsx$|rolldown\/runtime/ }] },
      },
    },
  },
});
