import { expect, it } from "vitest";
import { firstScope } from "../../src/token-lab/first-scope.ts";

it.each([
  [
    "what can be tried with a harmless read",
    ["account.delete", "account.view", "asset.view"],
    ["asset.view"],
  ],
  ["else what only reads", ["account.delete", "account.view", "account.site.manage"], ["account.view"]],
  ["else the least that is allowed", ["account.delete", "account.site.manage"], ["account.site.manage"]],
  ["nothing for a key that is allowed nothing", [], []],
])("a test token asks at first for %s", (_, allowed, first) => {
  expect(firstScope(allowed)).toEqual(first);
});
