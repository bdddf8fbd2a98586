import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright";
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import { localManager } from "../local-manager/database-owner.ts";
import { type LocalManager, startLocalManager } from "../local-manager/start-local-manager.ts";
import { findFourFreePorts } from "../scripts/free-ports.ts";

/** Runs a measurement against a temporary local Manager, with data that `prepare` writes first, to its database and its data folder. */
export async function withManager<Prepared, Result>(
  prepare: (database: Database, folder: string) => Promise<Prepared>,
  measure: (manager: LocalManager, prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-bench-"));
  const database = await openDatabase({ folder }, localManager);
  const prepared = await prepare(database, folder);
  await database.close();
  const manager = await startLocalManager({ port: await findFourFreePorts(), store: { folder } });
  try {
    return await measure(manager, prepared);
  } finally {
    await manager.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page of Manager that shows the API keys of an account, and the extension's frame in it. */
export interface OpenManager {
  readonly page: Page;
  readonly frame: FrameLocator;
}

/** Opens the API keys of an account in Manager. */
export async function openApiKeys(
  browser: Browser,
  { origins }: LocalManager,
  account: string,
): Promise<OpenManager> {
  const page = await browser.newPage();
  // The compiler of these files adds calls to a `__name` helper, which the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto(`${origins.shell}/administration/api-keys?account=${account}`);
  return { page, frame: page.frameLocator('iframe[title="API Keys"]') };
}
