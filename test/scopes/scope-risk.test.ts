import { expect, it } from "vitest";
import { scopeCatalogue } from "../../src/contract/scope-catalogue.ts";
import { haveHighRisk, highRiskReason } from "../../src/scopes/high-risk.ts";
import { byRisk, scopeRisk } from "../../src/scopes/scope-risk.ts";

it.each(scopeCatalogue.map(({ scope }) => scope))("the published scope %s has a risk rating", (scope) => {
  expect(scopeRisk(scope)).not.toBe("unrated");
  expect(highRiskReason(scope) !== undefined).toBe(scopeRisk(scope) === "high");
});

it("an unknown scope is unrated, and ranks above medium and low risk", () => {
  expect(scopeRisk("api.iso15143.snapshot")).toBe("unrated");
  expect(byRisk(["asset.view", "account.asset.manage", "api.iso15143.snapshot"])[0]).toBe(
    "api.iso15143.snapshot",
  );
  expect(haveHighRisk(["asset.view", "api.iso15143.snapshot", "account.asset.manage"])).toBe(false);
  expect(haveHighRisk(["unknown", "account.delete"])).toBe(true);
  expect(haveHighRisk([])).toBe(false);
});
