import type { HealthFinding } from "../../src/keys/key-health.ts";
import { addDays, localDate, parseOwnerNote } from "../../src/keys/owner-note.ts";
import type { CheckedKey } from "../check-accounts.ts";

/** What a reminder says about a key. Times are ISO 8601. */
export type ReminderFinding =
  | Exclude<HealthFinding, { kind: "refused" }>
  /** Token requests of the key were refused again and again. */
  | { readonly kind: "refused"; readonly count: number; readonly since: string }
  /** The rotate-by date (`YYYY-MM-DD`) of its note comes within this many days. */
  | { readonly kind: "due"; readonly rotateBy: string; readonly days: number };

/** A reason to remind somebody of a key. */
export interface Reminder {
  readonly keyId: string;
  readonly keyName: string;
  /** The owner in the key's note, or empty. */
  readonly owner: string;
  readonly finding: ReminderFinding;
  /** The same for as long as the same reminder should not be sent again. */
  readonly reason: string;
}

/** Days before a rotate-by date on which its owner is reminded. */
const DUE_DAYS = [3, 14, 30];

/** Refused requests below this number may be a single mistake. */
const REFUSED_OFTEN = 3;

/** Returns what to remind people of. `now` is in milliseconds since 1970. */
export function remindersOf(keys: readonly CheckedKey[], now: number): Reminder[] {
  const today = localDate(now);
  return keys.flatMap(({ apiKey, findings }) => {
    const { owner, rotateBy } = parseOwnerNote(apiKey.description);
    const days = DUE_DAYS.find((number) => rotateBy <= addDays(today, number));
    const isDue = rotateBy >= today && rotateBy !== "";
    const due: ReminderFinding[] = isDue && days !== undefined ? [{ kind: "due", rotateBy, days }] : [];
    return [...findings.flatMap(toReminderFinding), ...due].map((finding) => ({
      keyId: apiKey.id,
      keyName: apiKey.name,
      owner,
      finding,
      reason: reasonOf(finding),
    }));
  });
}

function toReminderFinding(finding: HealthFinding): ReminderFinding[] {
  if (finding.kind !== "refused") return [finding];
  const count = finding.refusals.reduce((sum, refusal) => sum + refusal.count, 0);
  if (count < REFUSED_OFTEN) return [];
  const [since = ""] = finding.refusals.map(({ firstAt }) => firstAt).sort();
  return [{ kind: "refused", count, since }];
}

function reasonOf(finding: ReminderFinding): string {
  switch (finding.kind) {
    case "overdue":
      return `overdue ${finding.rotateBy}`;
    case "due":
      return `due ${finding.rotateBy} ${finding.days}`;
    case "unused":
      return `unused ${finding.since}`;
    // Their details change while the reason stays the same.
    case "refused":
    case "wide":
    case "left":
      return finding.kind;
  }
}
