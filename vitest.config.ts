import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/setup.ts", "test/support/setup-dom.ts"],
    restoreMocks: true,
    // As many as there are cores: most tests wait for a server of their own in another process.
    maxWorkers: "100%",
    // Time limits end hangs; they never judge how fast a machine is.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
