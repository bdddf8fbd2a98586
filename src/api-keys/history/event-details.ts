import type { ApiKeyEvent } from "../../contract/api-key-event.ts";
import type { AllMessages } from "../../messages/en-all.ts";

/** Names what happened. An unknown type is shown as it is. */
export function eventTitle({ type, after = {} }: ApiKeyEvent, texts: AllMessages["history"]): string {
  const types: Record<string, string> = texts.types;
  const ends: Record<string, string> = texts.secretEnds;
  return (type === "SECRET_ENDED" && ends[String(after.why)]) || types[type] || type;
}

/**
 * Describes what an event changed, one line per field, with the last characters of the secrets that it is about. Omits
 * what it does not recognise. `formatTime` formats an ISO 8601 time.
 */
export function eventDetails(
  { type, secretHints = [], before = {}, after = {} }: ApiKeyEvent,
  texts: AllMessages["history"],
  formatTime: (time: string) => string,
): string[] {
  const lines: string[] = [];
  const [hint, oldHint] = secretHints;
  if (type === "ROTATED" && hint && oldHint) {
    // A replaced secret was a new one too: the old one of the overlap keeps working.
    lines.push((after.replaced === true ? texts.replacedSecrets : texts.rotatedSecrets)(hint, oldHint));
  }
  if (hint && type !== "ROTATED" && type !== "REVOKED") lines.push(texts.secret(hint));
  if (type === "UPDATED") {
    for (const field of ["name", "description"] as const) {
      if (typeof before[field] === "string" && typeof after[field] === "string") {
        lines.push(texts.changed[field](before[field], after[field]));
      }
    }
    const [had, has] = [scopesOf(before), scopesOf(after)];
    const added = has.filter((scope) => !had.includes(scope));
    const removed = had.filter((scope) => !has.includes(scope));
    if (added.length > 0) lines.push(texts.scopesAdded(added.join(", ")));
    if (removed.length > 0) lines.push(texts.scopesRemoved(removed.join(", ")));
  }
  if (type === "CREATED" && scopesOf(after).length > 0)
    lines.push(texts.scopesAdded(scopesOf(after).join(", ")));
  if (type === "ROTATED" && typeof after.overlapSeconds === "number") {
    lines.push(texts.overlap(after.overlapSeconds / 3600));
  }
  if (
    type === "OVERLAP_MOVED" &&
    typeof before.expiresAt === "string" &&
    typeof after.expiresAt === "string"
  ) {
    lines.push(texts.moved(formatTime(before.expiresAt), formatTime(after.expiresAt)));
  }
  if (type === "ROTATED" && after.replaced === true) lines.push(texts.replaced);
  if (type === "REVOKED" && typeof after.reason === "string") lines.push(texts.reason(after.reason));
  return lines;
}

function scopesOf({ allowedScopes }: Record<string, unknown>): string[] {
  return Array.isArray(allowedScopes) ? allowedScopes.map(String) : [];
}
