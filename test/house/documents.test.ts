import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the README says which store survives a loss of power", () => {
  const readme = readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ");
  expect(readme).toMatch(/PostgreSQL: `DATABASE_URL=[^.]*not through a loss of power/);
});
