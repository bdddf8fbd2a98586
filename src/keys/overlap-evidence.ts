import type { ApiKey } from "../contract/api-key.ts";
import { currentSecretOf, oldSecretOf } from "./secrets-of.ts";

/** How long integrations must not have used an old secret before it counts as no longer needed: a day. */
const QUIET_MS = 24 * 3600 * 1000;

/** Which secret of an overlap integrations use. Times are ISO 8601. */
export type OverlapEvidence =
  /** The service does not record the use of each secret. */
  | { readonly kind: "unknown" }
  | {
      readonly kind: "new_unused";
      readonly oldUsedAt: string | undefined;
      readonly newTestedAt: string | undefined;
    }
  /** Both were used, the old one within the last day. */
  | { readonly kind: "both_used"; readonly newUsedAt: string; readonly oldUsedAt: string }
  /** The new one is used, and the old one was not for a day, or never. */
  | { readonly kind: "old_quiet"; readonly newUsedAt: string; readonly oldUsedAt: string | undefined };

/** Returns what the service knows about the use of both secrets. `now` is in milliseconds since 1970. */
export function overlapEvidence(apiKey: ApiKey, now: number): OverlapEvidence {
  const newest = currentSecretOf(apiKey);
  const old = oldSecretOf(apiKey);
  const newUsedAt = newest?.lastUsedAt;
  const oldUsedAt = old?.lastUsedAt;
  const isRecorded = [newest, old].some((secret) => secret?.lastUsedAt ?? secret?.lastTestedAt);
  // An earlier use was of a secret that has ended.
  if (!isRecorded && old && apiKey.lastUsedAt && apiKey.lastUsedAt >= old.createdAt)
    return { kind: "unknown" };
  if (newUsedAt === undefined) return { kind: "new_unused", oldUsedAt, newTestedAt: newest?.lastTestedAt };
  if (oldUsedAt === undefined || now - Date.parse(oldUsedAt) >= QUIET_MS) {
    return { kind: "old_quiet", newUsedAt, oldUsedAt };
  }
  return { kind: "both_used", newUsedAt, oldUsedAt };
}
