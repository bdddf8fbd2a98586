import { expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { highestRisk, highRiskReason, scopeRisk } from "../../src/scopes/scope-risk.ts";

it.each(scopeCatalogue.map(({ scope }) => scope))("the published scope %s has a risk rating", (scope) => {
  expect(scopeRisk(scope)).not.toBe("unrated");
  expect(highRiskReason(scope) !== undefined).toBe(scopeRisk(scope) === "high");
});

it("an unknown scope is unrated, and ranks above low risk", () => {
  expect(scopeRisk("api.iso15143.snapshot")).toBe("unrated");
  expect(highestRisk(["asset.view", "api.iso15143.snapshot"])).toBe("unrated");
  expect(highestRisk(["account.asset.manage", "asset.view"])).toBe("medium");
  expect(highestRisk(["unknown", "account.delete"])).toBe("high");
  expect(highestRisk([])).toBe("low");
});
