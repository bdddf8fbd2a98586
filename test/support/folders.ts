import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { DATABASE_TEMPLATE } from "./global-setup.ts";

/** Creates an empty folder that is removed after the run. */
export function newFolder(): string {
  return mkdtempSync(join(inject("temporaryFolder"), "folder-"));
}

/** Creates a data folder with a PGlite database without tables. It is removed after the run. */
export function newDataFolder(): string {
  const folder = newFolder();
  cpSync(join(inject("temporaryFolder"), DATABASE_TEMPLATE), folder, { recursive: true });
  return folder;
}
