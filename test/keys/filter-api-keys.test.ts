import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { type ApiKeyFilter, filterApiKeys } from "../../src/keys/filter-api-keys.ts";
import type { HealthFinding } from "../../src/keys/key-health.ts";
import { ownerFilters } from "../../src/keys/owner-filters.ts";

const keys = [
  { id: "1", name: "late", description: "Owner: Ærø\nSystem: SAP\nRotate by: 2026-11-22" },
  { id: "2", name: "used", description: "Owner: Ida\nRotate by: 2026-11-23" },
  { id: "3", name: "idle", description: "Owner: Ida" },
] as ApiKey[];
const overdue: HealthFinding = { kind: "overdue", rotateBy: "2026-11-22" };
const names = (filter: ApiKeyFilter | undefined) =>
  filterApiKeys(keys, filter, new Map([["1", [overdue]]])).map(({ name }) => name);

it("each owner and system is offered once, in the locale's order", () => {
  expect(ownerFilters(keys, "da")).toEqual([
    { by: "owner", value: "Ida" },
    { by: "owner", value: "Ærø" },
    { by: "system", value: "SAP" },
  ]);
  expect(ownerFilters([], "da")).toEqual([]);
});

it("each filter returns the matching keys", () => {
  expect(names(undefined)).toEqual(["late", "used", "idle"]);
  expect(names({ by: "health", value: "overdue" })).toEqual(["late"]);
  expect(names({ by: "health", value: "unused" })).toEqual([]);
  expect(names({ by: "owner", value: "Ida" })).toEqual(["used", "idle"]);
  expect(names({ by: "system", value: "SAP" })).toEqual(["late"]);
});
