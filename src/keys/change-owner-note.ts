import { addDays, noteFields, noteLabels, type OwnerNote, parseOwnerNote } from "./owner-note.ts";

const DAY_MS = 24 * 3600 * 1000;

/** Returns a description whose owner's note has these values. The rest stays as it is. */
export function changeOwnerNote(description: string, changes: Partial<OwnerNote>): string {
  return formatOwnerNote({ ...parseOwnerNote(description), ...changes });
}

/** Formats an owner's note as a description: one line per noted field, a blank line, the free text. */
export function formatOwnerNote(note: OwnerNote): string {
  const lines = noteFields.flatMap((field) => {
    const value = note[field].replace(/\s+/gu, " ").trim();
    return value === "" ? [] : [`${noteLabels[field]}: ${value}`];
  });
  return [lines.join("\n"), note.text].filter(Boolean).join("\n\n");
}

/**
 * Returns the rotate-by date that follows a rotation today: as far away as the present one was from `start`, when the
 * present secret was created. All dates are `YYYY-MM-DD`. A date that was not after `start` tells no distance: 90 days.
 */
export function nextRotateBy(
  { rotateBy }: Pick<OwnerNote, "rotateBy">,
  start: string,
  today: string,
): string {
  const days = Math.round((Date.parse(rotateBy) - Date.parse(start)) / DAY_MS);
  return addDays(today, days > 0 ? days : 90);
}
