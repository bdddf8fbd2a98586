import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import manifest from "./iris-app-manifest.ts";

/** The container's global name. */
const REMOTE_NAME = "api_keys_app";

/**
 * Writes the Module Federation container around the built extension: `remoteEntry.js` as an ES module and
 * `remoteEntry.var.js` as a classic script. It shares nothing: see `docs/decisions/0001-thin-remote.md`.
 */
function thinRemote(): Plugin {
  const exposed = `./${manifest.extensions[0]?.id}`;
  const get = (base: string, files: readonly string[]) => {
    // What the entry imports is fetched beside it, not after it.
    const imports = files.map(
      (file) => `import(${base}${JSON.stringify(`./${file}`)}${base ? ", base)" : ""})`,
    );
    return `async (name) => {
  if (name !== ${JSON.stringify(exposed)}) throw new Error(\`Module \${name} is not exposed\`);
  const [extension] = await Promise.all([${imports.join(", ")}]);
  return () => extension;
}`;
  };
  return {
    name: "thin-remote",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (entry === undefined) throw new Error("There is no extension to expose.");
      const files = [entry.fileName, ...entry.imports];
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.js",
        source: `export const init = () => {};\nexport const get = ${get("", files)};\n`,
      });
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.var.js",
        source: `var ${REMOTE_NAME} = ((base) => ({ init() {}, get: ${get("new URL(", files)} }))(document.currentScript.src);\n`,
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

export default defineConfig({
  base: "./",
  plugins: [react(), tailwindcss(), thinRemote(), plainImports()],
  build: {
    outDir: "dist/extension",
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: { extension: "src/main.tsx" },
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        // All that the first screen needs in one file: many small ones compress worse, and each costs a round trip.
        codeSplitting: {
          groups: [
            {
              name: "first-screen",
              test: /src\/(app|crash-screen)\.tsx$|node_modules\/(react-dom|scheduler|react)\/|rolldown\/runtime/,
            },
          ],
        },
      },
    },
  },
});
