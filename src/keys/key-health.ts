import type { ApiKey } from "../contract/api-key.ts";
import type { Refusal } from "../contract/refusal.ts";
import { isOverdue, localDate, parseOwnerNote } from "./owner-note.ts";
import { unrequestedScopes } from "./unrequested-scopes.ts";

/** A reason to look at a key. Times are ISO 8601. */
export type HealthFinding =
  /** Past the rotate-by date of its owner's note (`YYYY-MM-DD`). */
  | { readonly kind: "overdue"; readonly rotateBy: string }
  /** Its creator is not in the account any more, and its owner's note names no owner. */
  | { readonly kind: "left"; readonly creator: string }
  /** Not used since then; `isNever` if that is its creation. */
  | { readonly kind: "unused"; readonly since: string; readonly isNever: boolean }
  /** No token was ever requested with these allowed scopes. */
  | { readonly kind: "wide"; readonly scopes: readonly string[] }
  /** The token endpoint refused requests lately. */
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

const DAY_MS = 24 * 3600 * 1000;

/** Number of days without use after which a key counts as unused. */
export const UNUSED_AFTER_DAYS = 90;

/** Number of days after the last change before scopes that were never requested count: some jobs run once a month. */
const WIDE_AFTER_DAYS = 35;

/** For how many days a refusal counts: a job that failed on Friday night is still shown on Monday. */
const REFUSED_FOR_DAYS = 3;

/** Returns the reasons to look at a key, the most urgent first. `now` is in milliseconds since 1970. */
export function keyHealth(apiKey: ApiKey, refusals: readonly Refusal[], now: number): HealthFinding[] {
  const findings: HealthFinding[] = [];
  const isOlder = (time: string, days: number) => now - Date.parse(time) >= days * DAY_MS;
  const recent = refusals.filter(
    (refusal) => !isOlder(refusal.lastAt, REFUSED_FOR_DAYS) && !isAllowedNow(refusal, apiKey),
  );
  if (recent.length > 0) findings.push({ kind: "refused", refusals: recent });
  const { owner, rotateBy } = parseOwnerNote(apiKey.description);
  if (isOverdue({ rotateBy }, localDate(now))) findings.push({ kind: "overdue", rotateBy });
  const { createdBy } = apiKey;
  if (createdBy.hasLeft && owner === "") findings.push({ kind: "left", creator: createdBy.name });
  const since = apiKey.lastUsedAt ?? apiKey.createdAt;
  if (isOlder(since, UNUSED_AFTER_DAYS)) {
    findings.push({ kind: "unused", since, isNever: apiKey.lastUsedAt === undefined });
  } else if (isOlder(apiKey.updatedAt, WIDE_AFTER_DAYS)) {
    const scopes = unrequestedScopes(apiKey);
    if (scopes.length > 0) findings.push({ kind: "wide", scopes });
  }
  return findings;
}

function isAllowedNow({ reason, scopes = [] }: Refusal, { allowedScopes }: ApiKey): boolean {
  return (
    reason === "scope_not_allowed" &&
    scopes.length > 0 &&
    scopes.every((scope) => allowedScopes.includes(scope))
  );
}
