import { defineConfig } from "playwright/test";

/**
 * The engine: Chromium, an ordinary Firefox (`ENGINE=firefox`), or WebKitGTK with specs of its own, as Playwright does
 * not drive it (`ENGINE=webkit`). (`docs/decisions/0012-engines.md`)
 */
const engines = {
  chromium: { testDir: "e2e", testIgnore: "webkit/**", use: { browserName: "chromium" } },
  firefox: {
    testDir: "e2e",
    testIgnore: "webkit/**",
    grepInvert: /@chromium/,
    use: { browserName: "firefox", channel: "moz-firefox" },
  },
  webkit: { testDir: "e2e/webkit" },
} as const;

const { use, ...engine } = {
  use: {},
  ...engines[(process.env.ENGINE ?? "chromium") as keyof typeof engines],
};
const port = Number(process.env.LOCAL_MANAGER_PORT ?? 4500);

export default defineConfig({
  ...engine,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Time limits end hangs; they never judge how fast a machine is.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  use: {
    ...use,
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
    // The snapshots of the page show what happened. A film as well took a third of the time of the tests that were timed.
    trace: { mode: "retain-on-failure", screenshots: false },
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
