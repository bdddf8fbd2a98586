import { expect, it } from "vitest";
import type { ApiKey } from "../../src/contract/api-key.ts";
import { overlapEvidence } from "../../src/keys/overlap-evidence.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const today = "2026-11-23T07:00:00Z";
const dayAgo = "2026-11-22T08:00:00Z";
const weekAgo = "2026-11-16T08:00:00Z";
const lessThanADayAgo = "2026-11-22T08:00:01Z";

type Uses = { readonly lastUsedAt?: string; readonly lastTestedAt?: string };

function overlap(newest: Uses, old: Uses, apiKey: Uses = {}): ApiKey {
  const secrets = [newest, { ...old, createdAt: weekAgo, expiresAt: "2026-11-30T08:00:00Z" }];
  return { ...apiKey, secrets } as ApiKey;
}

it.each([
  ["neither is used", overlap({}, {}), { kind: "new_unused" }],
  ["only the old one is used", overlap({}, { lastUsedAt: today }), { kind: "new_unused", oldUsedAt: today }],
  [
    "the new one is only tested",
    overlap({ lastTestedAt: today }, {}),
    { kind: "new_unused", newTestedAt: today },
  ],
  [
    "both are used",
    overlap({ lastUsedAt: today }, { lastUsedAt: lessThanADayAgo }),
    { kind: "both_used", newUsedAt: today, oldUsedAt: lessThanADayAgo },
  ],
  [
    "the old one was last used a day ago",
    overlap({ lastUsedAt: today }, { lastUsedAt: dayAgo }),
    { kind: "old_quiet", newUsedAt: today, oldUsedAt: dayAgo },
  ],
  [
    "the old one was never used",
    overlap({ lastUsedAt: today }, { lastTestedAt: today }),
    { kind: "old_quiet", newUsedAt: today },
  ],
  [
    "the service records only the use of the key",
    overlap({}, {}, { lastUsedAt: today }),
    { kind: "unknown" },
  ],
  [
    "the key was last used with a secret that has ended",
    overlap({}, {}, { lastUsedAt: "2026-11-16T07:59:59Z" }),
    { kind: "new_unused" },
  ],
  [
    "the key is used, and the service records tests of each secret",
    overlap({ lastTestedAt: today }, {}, { lastUsedAt: today }),
    { kind: "new_unused", newTestedAt: today },
  ],
])("tells which secret of an overlap integrations use: %s", (_, apiKey, evidence) => {
  expect(overlapEvidence(apiKey, now)).toEqual(evidence);
});
