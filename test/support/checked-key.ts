import type { CheckedKey } from "../../install-callback/check-accounts.ts";
import type { ApiKey } from "../../src/contract/api-key.ts";
import type { Refusal } from "../../src/contract/refusal.ts";
import { keyHealth } from "../../src/keys/key-health.ts";

/** Returns a key as a check at `now` finds it. Without other fields, there is nothing to say about it. */
export function checkedKey(
  now: Date,
  fields: Partial<ApiKey> = {},
  refusals: readonly Refusal[] = [],
): CheckedKey {
  const time = now.toISOString();
  const apiKey: ApiKey = {
    id: "key-1",
    clientId: "0oa1",
    name: "ERP",
    description: "",
    allowedScopes: ["asset.view"],
    status: "ACTIVE",
    createdAt: time,
    createdBy: { id: "1", name: "Ida Holm" },
    updatedAt: time,
    secrets: [],
    version: 1,
    ...fields,
  };
  return { apiKey, findings: keyHealth(apiKey, refusals, now.getTime()) };
}
