import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { filterApiKeys, filtersFor } from "../../src/keys/filter-api-keys.ts";

const today = "2026-11-23";
const keys = [
  { name: "late", description: "Owner: Ærø\nSystem: SAP\nRotate by: 2026-11-22", lastUsedAt: "2026-11-01" },
  { name: "used", description: "Owner: Ida\nRotate by: 2026-11-23", lastUsedAt: "2026-11-01" },
  { name: "idle", description: "Owner: Ida" },
] as ApiKey[];
const names = (filter: Parameters<typeof filterApiKeys>[1]) =>
  filterApiKeys(keys, filter, today).map(({ name }) => name);

it("only filters that match a key are offered, with owners in the locale's order", () => {
  expect(filtersFor(keys, today, "da")).toEqual([
    { by: "overdue" },
    { by: "never_used" },
    { by: "owner", value: "Ida" },
    { by: "owner", value: "Ærø" },
    { by: "system", value: "SAP" },
  ]);
  expect(filtersFor(keys.slice(1, 2), today, "da")).toEqual([{ by: "owner", value: "Ida" }]);
});

it("each filter returns the matching keys", () => {
  expect(names(undefined)).toEqual(["late", "used", "idle"]);
  expect(names({ by: "overdue" })).toEqual(["late"]);
  expect(names({ by: "never_used" })).toEqual(["idle"]);
  expect(names({ by: "owner", value: "Ida" })).toEqual(["used", "idle"]);
  expect(names({ by: "system", value: "SAP" })).toEqual(["late"]);
});
