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

it.each(scopePresets)("$name has no scope above its risk limit, and none twice", ({ name, scopes }) => {
  const allowed = riskTiers.slice(riskTiers.indexOf(limits[name]));
  expect(scopes.filter((scope) => !allowed.includes(scopeRisk(scope)))).toEqual([]);
  expect(new Set(scopes).size).toBe(scopes.length);
});

it.each(["fleet_data", "alerts_and_events", "aemp_feed"])(
  "the read-only preset %s has only scopes that read",
  (preset) => {
    const { scopes = [] } = scopePresets.find(({ name }) => name === preset) ?? {};
    expect(scopes.every((scope) => scope.endsWith(".view") || scope.startsWith("api.iso15143."))).toBe(true);
    expect(scopes).not.toHaveLength(0);
  },
);

it("warns of scopes that manage API keys, have no rating, or are included in another scope", () => {
  expect(scopeWarnings(["asset.view", "account.alert.view"])).toEqual([]);
  expect(
    scopeWarnings(["account.api-key.manage", "made.up", "account.alert.manage", "account.alert.view"]),
  ).toEqual([
    { kind: "makes_keys" },
    { kind: "not_rated", scopes: ["made.up"] },
    { kind: "includes_view", manage: "account.alert.manage", view: "account.alert.view" },
  ]);
});
