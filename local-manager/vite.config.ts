import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

/** Builds Manager's own page. */
export const shellConfig: UserConfig = {
  root: join(import.meta.dirname, "shell"),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: join(import.meta.dirname, "../dist/shell"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    // The page's policy lets no data: script or style in, and small files would become one.
    assetsInlineLimit: 0,
  },
};

/** Builds the script that loads a remote into its frame. */
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

export default defineConfig(shellConfig);
