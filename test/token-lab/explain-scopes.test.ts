import { describe, expect, it } from "vitest";
import { compareScopes, narrowedAway, nearestScope } from "../../src/token-lab/explain-scopes.ts";

const allowed = ["asset.view", "account.alert.view"];

describe("allowed, requested and granted scopes side by side", () => {
  it("count every allowed scope as requested if the request names none", () => {
    expect(compareScopes(allowed, [], allowed)).toEqual(
      allowed.map((scope) => ({ scope, isAllowed: true, isRequested: true, isGranted: true })),
    );
  });

  it("show which requested scopes were not granted, unless the response names no scopes", () => {
    expect(narrowedAway(compareScopes(allowed, allowed, ["asset.view"]))).toEqual(["account.alert.view"]);
    expect(narrowedAway(compareScopes(allowed, ["asset.view"], ["asset.view"]))).toEqual([]);
    expect(narrowedAway(compareScopes(allowed, allowed, undefined))).toEqual([]);
  });
});

it.each([
  ["Asset.View", "asset.view"],
  ["asset.view,", "asset.view"],
  ['"asset.view"', "asset.view"],
  ["asset.veiw", "asset.view"],
  ["account.alerts.view", "account.alert.view"],
  ["account.delete", undefined],
  ["", undefined],
])("the suggestion for %j is %s", (scope, meant) => {
  expect(nearestScope(scope, allowed)).toBe(meant);
});
