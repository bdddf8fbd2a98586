import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openPglite } from "../../database/open-pglite.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder for everything that the tests of this run write. */
    temporaryFolder: string;
  }
}

/** Name of the folder with the new database, which has no tables. */
export const DATABASE_TEMPLATE = "database-template";

let folder: string;

/** Creates the folder of a run, with one PGlite database to copy: creating each from scratch takes seconds. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "api-keys-unit-"));
  mkdirSync(join(folder, DATABASE_TEMPLATE));
  const database = await openPglite(join(folder, DATABASE_TEMPLATE, "pglite"));
  await database.close();
  project.provide("temporaryFolder", folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
