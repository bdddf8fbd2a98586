import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { nextSort, sortApiKeys } from "../../src/keys/sort-api-keys.ts";

const keys = [
  { name: "beta", createdAt: "2026-03-01T00:00:00Z", lastUsedAt: "2026-05-01T00:00:00Z" },
  { name: "Ærø", createdAt: "2026-02-01T00:00:00Z" },
  { name: "Alpha 10", createdAt: "2026-01-01T00:00:00Z", lastUsedAt: "2026-04-01T00:00:00Z" },
  { name: "alpha 9", createdAt: "2026-04-01T00:00:00Z" },
] as ApiKey[];
const names = (sorted: readonly ApiKey[]) => sorted.map(({ name }) => name);

it("names sort in the locale's order, regardless of case and with numbers by value", () => {
  const sort = { field: "name", isDescending: false } as const;
  expect(names(sortApiKeys(keys, sort, "en-GB"))).toEqual(["Ærø", "alpha 9", "Alpha 10", "beta"]);
  expect(names(sortApiKeys(keys, sort, "da"))).toEqual(["alpha 9", "Alpha 10", "beta", "Ærø"]);
});

it("times sort chronologically, with keys that were never used as the oldest", () => {
  expect(names(sortApiKeys(keys, { field: "createdAt", isDescending: true }, "en-GB"))[0]).toBe("alpha 9");
  expect(names(sortApiKeys(keys, { field: "lastUsedAt", isDescending: true }, "en-GB")).slice(0, 2)).toEqual([
    "beta",
    "Alpha 10",
  ]);
});

it("rotate-by dates sort chronologically, with keys without a date last in both directions", () => {
  const noted = [
    { name: "none", description: "" },
    { name: "soon", description: "Rotate by: 2026-12-01" },
    { name: "later", description: "Rotate by: 2027-12-01" },
  ] as ApiKey[];
  const sorted = (isDescending: boolean) =>
    names(sortApiKeys(noted, { field: "rotateBy", isDescending }, "en-GB"));
  expect(sorted(false)).toEqual(["soon", "later", "none"]);
  expect(sorted(true)).toEqual(["later", "soon", "none"]);
});

it("pressing a column header sorts by it, and pressing it again reverses the order", () => {
  const byName = nextSort({ field: "createdAt", isDescending: true }, "name");
  expect(byName).toEqual({ field: "name", isDescending: false });
  expect(nextSort(byName, "name")).toEqual({ field: "name", isDescending: true });
  expect(nextSort(byName, "lastUsedAt")).toEqual({ field: "lastUsedAt", isDescending: true });
});
