/**
 * An owner's note about a key, stored as readable lines at the top of its description.
 *
 * `rotateBy` (`YYYY-MM-DD`) is the owner's reminder, never an expiry. Fields that are not noted are empty.
 */
export interface OwnerNote {
  readonly owner: string;
  readonly system: string;
  readonly rotateBy: string;
  /** The age recipients for whom the newest secret was sealed, separated by spaces. */
  readonly sealedFor: string;
  /** The rest of the description. */
  readonly text: string;
}

/** The labels of an owner's note in a description. */
export const noteLabels = {
  owner: "Owner",
  system: "System",
  rotateBy: "Rotate by",
  sealedFor: "Sealed for",
} as const;

const DAY_MS = 24 * 3600 * 1000;

type NoteField = keyof typeof noteLabels;

/** The fields of an owner's note, in the order of its lines. */
export const noteFields = Object.keys(noteLabels) as NoteField[];

/**
 * Parses the owner's note of a description: leading lines `Owner: …`, `System: …`, `Rotate by: YYYY-MM-DD` and `Sealed
 * for: age1…`, in any order and case. The first other line starts the free text.
 */
export function parseOwnerNote(description: string): OwnerNote {
  const note = { owner: "", system: "", rotateBy: "", sealedFor: "" };
  const lines = description.replaceAll("\r\n", "\n").trim().split("\n");
  const firstOther = lines.findIndex((line) => {
    const [, label = "", value = ""] = /^([A-Za-z ]+): *(\S.*)$/.exec(line.trimEnd()) ?? [];
    const field = noteFields.find((known) => noteLabels[known].toLowerCase() === label.toLowerCase());
    if (field === undefined || note[field] !== "" || (field === "rotateBy" && !isDate(value))) return true;
    note[field] = value;
    return false;
  });
  const text = firstOther === -1 ? "" : lines.slice(firstOther).join("\n").replace(/^\n+/, "");
  return { ...note, text };
}

/** True if a key should have been rotated before `today` (`YYYY-MM-DD`). */
export function isOverdue({ rotateBy }: Pick<OwnerNote, "rotateBy">, today: string): boolean {
  return rotateBy !== "" && rotateBy < today;
}

/** Returns whether a rotate-by date has passed, or comes within 30 days of `today` (`YYYY-MM-DD`). */
export function dueOf(note: Pick<OwnerNote, "rotateBy">, today: string): "overdue" | "dueSoon" | undefined {
  if (isOverdue(note, today)) return "overdue";
  return note.rotateBy !== "" && note.rotateBy <= addDays(today, 30) ? "dueSoon" : undefined;
}

/** Returns the date this many days after `date`. Dates are `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the date of a timestamp in the user's time zone, as `YYYY-MM-DD`. */
export function localDate(now: number): string {
  const date = new Date(now);
  return new Date(now - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}
