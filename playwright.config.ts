import { defineConfig } from "playwright/test";

/** Chromium, or an ordinary Firefox with `ENGINE=firefox`. (`docs/decisions/0012-engines.md`) */
const engine =
  process.env.ENGINE === "firefox"
    ? ({ browserName: "firefox", channel: "moz-firefox" } as const)
    : ({ browserName: "chromium" } as const);

const port = Number(process.env.LOCAL_MANAGER_PORT ?? 4500);

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Time limits end hangs; they never judge how fast a machine is.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  use: {
    ...engine,
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
    trace: "retain-on-failure",
  },
  webServer: {
    command: 'node --import tsx local-manager/main.ts > "$LOCAL_MANAGER_LOG" 2>&1',
    url: `http://localhost:${port}/administration/api-keys`,
    env: {
      PORT: String(port),
      LOCAL_MANAGER_DATA: process.env.LOCAL_MANAGER_DATA ?? "test-results/data",
      LOCAL_MANAGER_LOG: process.env.LOCAL_MANAGER_LOG ?? "test-results/local-manager.log",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "ignore",
  },
});
