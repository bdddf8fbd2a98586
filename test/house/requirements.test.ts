import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const rows = [
  ...readFileSync("docs/requirements.md", "utf8").matchAll(/^\| ([A-Z]\d+) \|.*\| `([^`]+)` "(.+)" \|$/gm),
];

it("the requirements are read from their table, each once", () => {
  const ids = rows.map(([, id]) => id);
  const lines = readFileSync("docs/requirements.md", "utf8").match(/^\| [A-Z]\d+ \|/gm) ?? [];
  expect(ids).toHaveLength(lines.length);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(rows.map(([, id = "", file = "", name = ""]) => ({ id, file, name })))(
  "the test that holds $id exists",
  ({ file, name }) => {
    expect(readFileSync(file, "utf8")).toContain(name);
  },
);
