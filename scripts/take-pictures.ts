import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { startLocalManager } from "../local-manager/start-local-manager.ts";
import { buildAll } from "./build.ts";
import { findBrowser } from "./find-browser.ts";
import { findFourFreePorts } from "./free-ports.ts";

// Takes the screenshots for the README and the marketplace from the real UI. Every secret in them comes from a
// temporary local Manager and is masked on screen.
buildAll();
const found = await findBrowser();
if (found === undefined) throw new Error("No browser could be found or installed.");
const folder = mkdtempSync(join(tmpdir(), "api-keys-pictures-"));
const manager = await startLocalManager({ port: await findFourFreePorts(), store: { folder } });
const browser = await chromium.launch({ executablePath: found.executablePath });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const frame = page.frameLocator('iframe[title="API Keys"]');

const keys = [
  [
    "BI warehouse",
    ["Maria Lund", "Power BI", "2027-02-01"],
    "Reads the fleet for the weekly report",
    ["asset.view", "account.view"],
  ],
  [
    "Service partner",
    ["", "", ""],
    "Elgaard & Co. plan and book service",
    ["account.service-management.service-plan.view", "asset.view"],
  ],
  [
    "ERP connector",
    ["Jens Holm", "SAP", "2027-03-01"],
    "Nightly sync of machines and sites",
    ["account.site.manage", "asset.view"],
  ],
] as const;

await page.goto(manager.origins.shell);
mkdirSync("docs/pictures", { recursive: true });
for (const [name, [owner, system, rotateBy], description, scopes] of keys) {
  await frame.getByRole("button", { name: "Create API key" }).click();
  await frame.getByRole("textbox", { name: "Name" }).fill(name);
  await frame.getByRole("textbox", { name: "Description" }).fill(description);
  await frame.getByText("Owner, system, rotate by").click();
  await frame.getByRole("textbox", { name: "Owner" }).fill(owner);
  await frame.getByRole("textbox", { name: "System" }).fill(system);
  await frame.getByLabel("Rotate by").fill(rotateBy);
  for (const scope of scopes) {
    await frame.getByRole("searchbox", { name: "Search scopes" }).fill(scope);
    await frame.getByRole("checkbox", { name: `${scope} ` }).check();
  }
  await frame.getByRole("button", { name: "Create key" }).click();
  await frame.getByRole("dialog", { name: "Save your client secret" }).waitFor();
  if (name === "ERP connector") {
    await frame.getByRole("button", { name: "Test token" }).click();
    await frame.getByRole("textbox", { name: "Access token" }).waitFor();
    await page.screenshot({ path: "docs/pictures/test-token.png" });
  }
  await frame.getByRole("button", { name: "Done" }).click();
  // Closing asks for confirmation, because nothing was copied.
  await frame.getByRole("button", { name: "Close anyway" }).click();
}
await frame.getByRole("row").nth(3).waitFor();
for (const path of ["docs/pictures/api-keys.png", "public/api-keys.png"]) await page.screenshot({ path });
await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
await page.getByRole("combobox", { name: "Language" }).selectOption("de");
await frame.getByRole("heading", { name: "API-Schlüssel" }).waitFor();
await page.screenshot({ path: "docs/pictures/api-keys-dark.png" });

await browser.close();
await manager.close();
rmSync(folder, { recursive: true, force: true });
