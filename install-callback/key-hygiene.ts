import type { ApiKey } from "../src/contract/api-key.ts";
import { isOverdue, localDate, parseOwnerNote } from "../src/keys/owner-note.ts";
import { unrequestedScopes } from "../src/keys/unrequested-scopes.ts";
import { highestRisk, scopeRisk } from "../src/scopes/scope-risk.ts";

/** A reason to review a key. */
export type HygieneFinding =
  | { readonly kind: "overdue"; readonly rotateBy: string }
  | { readonly kind: "never_used"; readonly sinceDays: number }
  | { readonly kind: "unused"; readonly sinceDays: number }
  | { readonly kind: "riskier_than_needed"; readonly scopes: readonly string[] };

/** A key and the reasons to review it. */
export interface HygieneReport {
  readonly clientId: string;
  readonly name: string;
  readonly owner: string;
  readonly findings: readonly HygieneFinding[];
}

const DAY_MS = 86_400_000;

/** Number of days without a token request after which a key counts as unused. */
export const UNUSED_AFTER_DAYS = 90;

/**
 * Returns the keys to review: past the owner's rotate-by date, never used for a week, unused for 90 days, or with
 * high-risk scopes that no token was ever requested with. Keys without findings are omitted.
 */
export function keyHygiene(apiKeys: readonly ApiKey[], now: Date): readonly HygieneReport[] {
  return apiKeys.flatMap((apiKey) => {
    const findings = findingsOf(apiKey, now.getTime());
    if (findings.length === 0) return [];
    const { clientId, name, description } = apiKey;
    return [{ clientId, name, owner: parseOwnerNote(description).owner, findings }];
  });
}

function findingsOf(apiKey: ApiKey, now: number): HygieneFinding[] {
  const note = parseOwnerNote(apiKey.description);
  const daysSince = (time: string) => Math.floor((now - Date.parse(time)) / DAY_MS);
  const findings: HygieneFinding[] = [];
  if (isOverdue(note, localDate(now))) findings.push({ kind: "overdue", rotateBy: note.rotateBy });
  if (apiKey.lastUsedAt === undefined) {
    const sinceDays = daysSince(apiKey.createdAt);
    if (sinceDays >= 7) findings.push({ kind: "never_used", sinceDays });
  } else {
    const sinceDays = daysSince(apiKey.lastUsedAt);
    if (sinceDays >= UNUSED_AFTER_DAYS) findings.push({ kind: "unused", sinceDays });
  }
  const needless = unrequestedScopes(apiKey).filter((scope) => scopeRisk(scope) === "high");
  if (highestRisk(apiKey.allowedScopes) === "high" && needless.length > 0) {
    findings.push({ kind: "riskier_than_needed", scopes: needless });
  }
  return findings;
}
