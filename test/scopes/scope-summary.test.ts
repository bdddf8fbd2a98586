import { expect, it } from "vitest";
import { daAll } from "../../src/messages/da-all.ts";
import { deAll } from "../../src/messages/de-all.ts";
import { enAll } from "../../src/messages/en-all.ts";
import { summariseScopes } from "../../src/scopes/scope-summary.ts";

it.each([
  [["asset.view"], "Reads assets"],
  [["asset.view", "account.site.manage"], "Reads assets, manages sites"],
  [["account.site.view", "account.site.manage"], "Manages sites"],
  [["asset.view", "account.alert.view", "account.event.view"], "Reads assets, alerts and events"],
  [["asset.view", "api.iso15143.snapshot", "account.delete"], "Reads assets, 2 more"],
  [["api.iso15143.snapshot"], "1 scope"],
])("%j is summarised as %s", (scopes, words) => {
  expect(summariseScopes(scopes, enAll.scopeWords)).toBe(words);
});

it("scopes are summarised in Danish and German too", () => {
  const scopes = ["asset.view", "account.site.manage", "account.delete"];
  expect(summariseScopes(scopes, daAll.scopeWords)).toBe("Læser maskiner, administrerer lokationer, 1 mere");
  expect(summariseScopes(scopes, deAll.scopeWords)).toBe("Liest Maschinen, verwaltet Baustellen, 1 weiterer");
});
