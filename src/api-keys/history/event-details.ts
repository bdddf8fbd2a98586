import type { ApiKeyEvent } from "../../contract/api-key-event.ts";
import type { AllMessages } from "../../messages/en-all.ts";

/** Describes what an event changed, one line per field. Omits what it does not recognise. */
export function eventDetails(
  { type, before = {}, after = {} }: ApiKeyEvent,
  texts: AllMessages["history"],
): string[] {
  const lines: string[] = [];
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
  if (type === "ROTATED" && after.replaced === true) lines.push(texts.replaced);
  if (type === "REVOKED" && typeof after.reason === "string") lines.push(texts.reason(after.reason));
  return lines;
}

function scopesOf({ allowedScopes }: Record<string, unknown>): string[] {
  return Array.isArray(allowedScopes) ? allowedScopes.map(String) : [];
}
