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

it("no two requirements have the same id", () => {
  expect(rows).not.toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

it.each(rows)("the tests listed for $id exist", ({ tests }) => {
  expect(tests).not.toEqual([]);
  for (const { file, name } of tests) expect(readFileSync(file, "utf8")).toContain(name);
});
