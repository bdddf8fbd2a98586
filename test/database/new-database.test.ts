import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openPglite } from "../../database/open-pglite.ts";
import { newFolder } from "../support/folders.ts";

it("a folder without a database gets one, which keeps its data", async () => {
  const folder = join(newFolder(), "pglite");
  const first = await openPglite(folder);
  await first.execute("CREATE TABLE kept (value text); INSERT INTO kept VALUES ('Ærø')");
  await first.close();
  const again = await openPglite(folder);
  expect(await again.query("SELECT value FROM kept")).toEqual([{ value: "Ærø" }]);
  await again.close();
});

it("what a start that was cut off left behind is replaced", async () => {
  const folder = join(newFolder(), "pglite");
  mkdirSync(`${folder}.new`);
  writeFileSync(join(`${folder}.new`, "PG_VERSION"), "half");
  const database = await openPglite(folder);
  expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.close();
  expect(existsSync(`${folder}.new`)).toBe(false);
});
