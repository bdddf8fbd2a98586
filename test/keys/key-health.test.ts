import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { Refusal } from "../../src/contract/refusal.ts";
import { keyHealth } from "../../src/keys/key-health.ts";

const now = Date.parse("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(now - days * 24 * 3600 * 1000).toISOString();
const key = (fields: Partial<ApiKey>) =>
  ({
    description: "",
    createdBy: { id: "1", name: "Ida Holm" },
    allowedScopes: ["asset.view"],
    createdAt: daysAgo(3),
    updatedAt: daysAgo(3),
    ...fields,
  }) as ApiKey;
const refusal = (fields: Partial<Refusal>): Refusal => ({
  reason: "wrong_secret",
  count: 1,
  firstAt: daysAgo(10),
  lastAt: daysAgo(0),
  ...fields,
});

it.each([
  ["new and unused", key({}), []],
  ["used yesterday", key({ createdAt: daysAgo(400), lastUsedAt: daysAgo(1) }), []],
  [
    "never used for 90 days",
    key({ createdAt: daysAgo(90) }),
    [{ kind: "unused", since: daysAgo(90), isNever: true }],
  ],
  ["never used for 89 days", key({ createdAt: daysAgo(89) }), []],
  [
    "unused for a long time",
    key({ createdAt: daysAgo(400), lastUsedAt: daysAgo(91) }),
    [{ kind: "unused", since: daysAgo(91), isNever: false }],
  ],
  ["overdue", key({ description: "Rotate by: 2026-11-21" }), [{ kind: "overdue", rotateBy: "2026-11-21" }]],
  [
    "created by someone who left, and without an owner",
    key({ createdBy: { id: "1", name: "Jonas Friis", hasLeft: true } }),
    [{ kind: "left", creator: "Jonas Friis" }],
  ],
  [
    "created by someone who left, and with an owner",
    key({ createdBy: { id: "1", name: "Jonas Friis", hasLeft: true }, description: "Owner: Ida" }),
    [],
  ],
  ["due tomorrow", key({ description: "Rotate by: 2026-11-24" }), []],
  [
    "wider than its requests",
    key({
      createdAt: daysAgo(300),
      updatedAt: daysAgo(35),
      lastUsedAt: daysAgo(1),
      allowedScopes: ["asset.view", "account.delete"],
      requestedScopes: ["asset.view"],
    }),
    [{ kind: "wide", scopes: ["account.delete"] }],
  ],
  [
    "wider than its requests since it was changed a month ago",
    key({
      createdAt: daysAgo(300),
      updatedAt: daysAgo(34),
      lastUsedAt: daysAgo(1),
      allowedScopes: ["asset.view", "account.delete"],
      requestedScopes: ["asset.view"],
    }),
    [],
  ],
  [
    "of a service that does not record requested scopes",
    key({
      createdAt: daysAgo(200),
      updatedAt: daysAgo(200),
      lastUsedAt: daysAgo(1),
      allowedScopes: ["account.delete"],
    }),
    [],
  ],
])("a key that is %s has the right findings", (_, apiKey, findings) => {
  expect(keyHealth(apiKey, [], now)).toEqual(findings);
});

it("a refusal counts for three days, and one of scopes only until they are allowed", () => {
  const recent = refusal({ lastAt: daysAgo(2.9) });
  const scopes = refusal({ reason: "scope_not_allowed", scopes: ["site.view"] });
  const refusals = [recent, refusal({ lastAt: daysAgo(3.1) }), scopes];
  expect(keyHealth(key({}), refusals, now)).toEqual([{ kind: "refused", refusals: [recent, scopes] }]);
  const allowed = key({ allowedScopes: ["asset.view", "site.view"] });
  expect(keyHealth(allowed, [scopes], now)).toEqual([]);
});

it("the most urgent finding comes first", () => {
  const apiKey = key({ createdAt: daysAgo(100), description: "Rotate by: 2026-11-21" });
  const kinds = keyHealth(apiKey, [refusal({})], now).map(({ kind }) => kind);
  expect(kinds).toEqual(["refused", "overdue", "unused"]);
});
