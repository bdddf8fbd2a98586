import { expect, it } from "vitest";
import { type PresetName, scopePresets } from "../../src/scopes/scope-presets.ts";
import { riskTiers, type ScopeRisk, scopeRisk } from "../../src/scopes/scope-risk.ts";
import { scopeWarnings } from "../../src/scopes/scope-warnings.ts";

const limits: Record<PresetName, ScopeRisk> = {
  fleet_data: "low",
  erp: "medium",
  service_partner: "medium",
  alerts_and_events: "unrated",
  aemp_feed: "unrated",
};

it.each(scopePresets)("$name has no scope above its risk, and none twice", ({ name, scopes }) => {
  const allowed = riskTiers.slice(riskTiers.indexOf(limits[name]));
  expect(scopes.filter((scope) => !allowed.includes(scopeRisk(scope)))).toEqual([]);
  expect(new Set(scopes).size).toBe(scopes.length);
});

it.each(["fleet_data", "alerts_and_events", "aemp_feed"])(
  "%s, which says that it reads, changes nothing",
  (preset) => {
    const { scopes = [] } = scopePresets.find(({ name }) => name === preset) ?? {};
    expect(scopes.every((scope) => scope.endsWith(".view") || scope.startsWith("api.iso15143."))).toBe(true);
    expect(scopes).not.toHaveLength(0);
  },
);

it("warns of a key that makes keys, of what nobody rated, and of a view that a manage takes in", () => {
  expect(scopeWarnings(["asset.view", "account.alert.view"])).toEqual([]);
  expect(
    scopeWarnings(["account.api-key.manage", "made.up", "account.alert.manage", "account.alert.view"]),
  ).toEqual([
    { kind: "makes_keys" },
    { kind: "not_rated", scopes: ["made.up"] },
    { kind: "includes_view", manage: "account.alert.manage", view: "account.alert.view" },
  ]);
});
