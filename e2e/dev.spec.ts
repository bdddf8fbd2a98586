import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";

test("npm run dev shows the page from index.html, inside Manager", { tag: "@chromium" }, async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-dev-"));
  const port = 40_000 + 4 * Math.floor(Math.random() * 5_000);
  const dev = spawn(process.execPath, ["scripts/launch.cjs", "dev"], {
    env: { ...process.env, PORT: String(port), LOCAL_MANAGER_DATA: folder },
  });
  const ended = new Promise<void>((resolve) => dev.on("exit", () => resolve()));
  try {
    let log = "";
    await new Promise<void>((resolve, reject) => {
      for (const stream of [dev.stdout, dev.stderr]) {
        stream.on("data", (text) => {
          log += text;
          if (log.includes("Manager is ready")) resolve();
        });
      }
      void ended.then(() => reject(new Error(`npm run dev ended: ${log}`)));
    });
    await page.goto(`http://localhost:${port}/administration/api-keys`);
    const frame = page.frameLocator('iframe[title="API Keys"]');
    await expect(frame.getByRole("heading", { name: "API keys", exact: true })).toBeVisible();
    await frame.getByRole("button", { name: "Create API key" }).click();
    await expect(frame.getByRole("dialog", { name: "Create API key" })).toBeVisible();
    // In development the browser loads the source files, unbundled.
    const sources = await frame
      .locator("html")
      .evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    expect(sources).toContain("/src/main.tsx");
    // The page is still loading dialogs ahead, from the server that now stops.
    await page.goto("about:blank");
  } finally {
    dev.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
});
