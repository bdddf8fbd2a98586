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
  const get = (base: string, file: string) => `async (name) => {
  if (name !== ${JSON.stringify(exposed)}) throw new Error(\`Module \${name} is not exposed\`);
  const extension = await import(${base}${JSON.stringify(`./${file}`)}${base ? ", base)" : ""});
  return () => extension;
}`;
  return {
    name: "thin-remote",
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
      if (entry === undefined) throw new Error("There is no extension to expose.");
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.js",
        source: `export const init = () => {};\nexport const get = ${get("", entry.fileName)};\n`,
      });
      this.emitFile({
        type: "asset",
        fileName: "remoteEntry.var.js",
        source: `var ${REMOTE_NAME} = ((base) => ({ init() {}, get: ${get("new URL(", entry.fileName)} }))(document.currentScript.src);\n`,
      });
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [react(), tailwindcss(), thinRemote()],
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
        advancedChunks: {
          groups: [
            {
              name: "first-screen",
              test: /src\/(app|crash-screen)\.tsx$|node_modules\/(react-dom|single-spa-react|scheduler|react)\//,
            },
          ],
        },
      },
    },
  },
});
