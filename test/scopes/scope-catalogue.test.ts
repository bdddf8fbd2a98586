import { expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { scopeGroup, scopeGroups, viewScopeOf } from "../../src/scopes/scope-groups.ts";
import { newerList, olderList } from "./published-lists.ts";

it("the catalogue is the longer of Trackunit's two lists, and lacks nothing of the other", () => {
  const described = scopeCatalogue.map(({ scope, description }) => [scope, description]);
  expect(Object.fromEntries(described)).toEqual(newerList);
  expect(described).toHaveLength(31);
  expect(olderList.filter((scope) => !(scope in newerList))).toEqual([]);
});

it.each(Object.keys(newerList))("%s has a group", (scope) => {
  expect(scopeGroups).toContain(scopeGroup(scope));
  expect(scopeGroup(scope)).not.toBe("other");
});

it("what nobody published stands by itself", () => {
  expect(scopeGroup("api.iso15143.snapshot")).toBe("other");
  expect(scopeGroup("account.event.view")).toBe("alerts_and_events");
});

it("a manage scope has its view beside it", () => {
  expect(viewScopeOf("account.asset.manage")).toBe("asset.view");
  expect(viewScopeOf("account.alert.manage")).toBe("account.alert.view");
  expect(viewScopeOf("account.delete")).toBeUndefined();
});
