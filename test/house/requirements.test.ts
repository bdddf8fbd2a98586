import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const rows = readFileSync("docs/requirements.md", "utf8")
  .split("\n")
  .map((line) => /^\| ([A-Z]\d+) \|.*\| (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, id = "", heldBy = ""]) => ({
    id,
    tests: [...heldBy.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = "", name = ""]) => ({ file, name })),
  }));

it("all 61 requirements have a row, each one", () => {
  expect(rows).toHaveLength(61);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(61);
});

it.each(rows)("the tests that hold $id exist", ({ tests }) => {
  expect(tests).not.toEqual([]);
  for (const { file, name } of tests) expect(readFileSync(file, "utf8")).toContain(name);
});
