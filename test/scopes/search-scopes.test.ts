import { describe, expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { searchScopes, togglePicked } from "../../src/scopes/search-scopes.ts";

const catalogue = scopeCatalogue.map((scope) => ({ ...scope, grantable: true }));
const found = (search: string) => searchScopes(catalogue, search).map(({ scope }) => scope);

describe("searching scopes", () => {
  it("finds all 31 published scopes with nothing typed", () => {
    expect(found("  ")).toHaveLength(31);
  });

  it.each([
    ["asset.view", ["asset.view"]],
    ["VIEW assets", ["asset.view"]],
    ["proxy", ["api.iris.app.proxy.fetch"]],
    ["nothing like this", []],
  ])("%j", (search, scopes) => {
    expect(found(search)).toEqual(scopes);
  });
});

describe("picking scopes", () => {
  it("adds one and takes it out again, the others as they were", () => {
    expect(togglePicked(["a"], "b")).toEqual(["a", "b"]);
    expect(togglePicked(["a", "b", "c"], "b")).toEqual(["a", "c"]);
  });
});
