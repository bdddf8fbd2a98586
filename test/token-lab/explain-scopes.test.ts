import { describe, expect, it } from "vitest";
import { compareScopes, narrowedAway, nearestScope } from "../../src/token-lab/explain-scopes.ts";

const allowed = ["asset.view", "account.alert.view"];

describe("allowed, requested and granted scopes side by side", () => {
  it("ask for all allowed ones where none is named", () => {
    expect(compareScopes(allowed, [], allowed)).toEqual(
      allowed.map((scope) => ({ scope, isAllowed: true, isRequested: true, isGranted: true })),
    );
  });

  it("tell what was silently left out, and nothing where the answer names no scopes", () => {
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
])("%j was probably meant to be %s", (scope, meant) => {
  expect(nearestScope(scope, allowed)).toBe(meant);
});
