import { expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { scopeGroup, scopeGroups, viewScopeOf } from "../../src/scopes/scope-groups.ts";
import { newerList, olderList } from "./published-lists.ts";

it("the catalogue equals Trackunit's newer list, and contains every scope of the older one", () => {
  const described = scopeCatalogue.map(({ scope, description }) => [scope, description]);
  expect(Object.fromEntries(described)).toEqual(newerList);
  expect(described).toHaveLength(31);
  expect(olderList.filter((scope) => !(scope in newerList))).toEqual([]);
});

it.each(Object.keys(newerList))("%s has a group", (scope) => {
  expect(scopeGroups).toContain(scopeGroup(scope));
  expect(scopeGroup(scope)).not.toBe("other");
});

it("an unpublished scope is grouped by its area, or under other", () => {
  expect(scopeGroup("api.iso15143.snapshot")).toBe("other");
  expect(scopeGroup("account.event.view")).toBe("alerts_and_events");
});

it("a manage scope is paired with its view scope", () => {
  expect(viewScopeOf("account.asset.manage")).toBe("asset.view");
  expect(viewScopeOf("account.alert.manage")).toBe("account.alert.view");
  expect(viewScopeOf("account.delete")).toBeUndefined();
});
