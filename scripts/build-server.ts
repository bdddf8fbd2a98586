import { cpSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";

// Builds the app's own server: one folder of plain JavaScript, which needs the dependencies of its package.json.
const folder = resolve(process.argv[2] ?? "build/install-callback");
rmSync(folder, { recursive: true, force: true });
await build({
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  ssr: { target: "node" },
  build: {
    emptyOutDir: true,
    ssr: "install-callback/main.ts",
    outDir: folder,
    target: "node20",
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: "main.js" } },
  },
});
cpSync("install-callback/migrations", `${folder}/migrations`, { recursive: true });
cpSync("install-callback/package.json", `${folder}/package.json`);
console.log(`The server is in ${folder}: start it with node main.js`);
