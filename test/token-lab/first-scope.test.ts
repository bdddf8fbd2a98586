import { expect, it } from "vitest";
import { firstScope } from "../../src/token-lab/first-scope.ts";

it.each([
  ["a scope that a harmless read can test", ["account.delete", "account.view", "asset.view"], ["asset.view"]],
  [
    "otherwise a scope that only reads",
    ["account.delete", "account.view", "account.site.manage"],
    ["account.view"],
  ],
  [
    "otherwise the least risky allowed scope",
    ["account.delete", "account.site.manage"],
    ["account.site.manage"],
  ],
  ["nothing for a key without scopes", [], []],
])("the lab preselects %s", (_, allowed, first) => {
  expect(firstScope(allowed)).toEqual(first);
});
