import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { revocationConfirmation } from "../../src/keys/revocation-confirmation.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const key = (fields: Partial<ApiKey>) => ({ allowedScopes: ["asset.view"], ...fields }) as ApiKey;

it.each([
  ["never used, low risk", key({}), "none"],
  ["used a week and a second ago", key({ lastUsedAt: "2026-11-16T07:59:59Z" }), "none"],
  ["used six days ago", key({ lastUsedAt: "2026-11-17T08:00:00Z" }), "used_recently"],
  ["never used, high risk", key({ allowedScopes: ["asset.view", "account.delete"] }), "high_risk"],
])("revoking asks for the right confirmation for a key: %s", (_, apiKey, confirmation) => {
  expect(revocationConfirmation(apiKey, now)).toBe(confirmation);
});
