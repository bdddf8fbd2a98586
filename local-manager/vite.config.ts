import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

/** Vite configuration of Manager's own page. */
export const shellConfig: UserConfig = {
  root: join(import.meta.dirname, "shell"),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: join(import.meta.dirname, "../dist/shell"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    // Vite would inline small files as `data:` URLs, which the page's CSP forbids for scripts and styles.
    assetsInlineLimit: 0,
  },
};

/** Vite configuration of the script that loads a remote into its frame. */
export const frameLoaderConfig: UserConfig = {
  root: join(import.meta.dirname, "frame"),
  build: {
    outDir: join(import.meta.dirname, "../dist/frame-loader"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: join(import.meta.dirname, "frame/frame-loader.ts"),
      output: { entryFileNames: "frame-loader.js" },
    },
  },
};
