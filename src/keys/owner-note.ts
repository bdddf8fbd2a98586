/**
 * What an owner notes about a key, kept as readable lines at the top of its description.
 *
 * `rotateBy` is a date as `YYYY-MM-DD`: the owner's reminder, never an expiry. What is not noted is empty.
 */
export interface OwnerNote {
  readonly owner: string;
  readonly system: string;
  readonly rotateBy: string;
  /** The rest of the description, as it was written. */
  readonly text: string;
}

const labels = { owner: "Owner", system: "System", rotateBy: "Rotate by" } as const;

type NoteField = keyof typeof labels;

const noteFields = Object.keys(labels) as NoteField[];

/**
 * Reads the owner's note of a description: the lines `Owner: …`, `System: …` and `Rotate by: YYYY-MM-DD` that it
 * begins with, in any order and case. Everything from the first other line on is free text.
 */
export function parseOwnerNote(description: string): OwnerNote {
  const note = { owner: "", system: "", rotateBy: "" };
  const lines = description.replaceAll("\r\n", "\n").trim().split("\n");
  const firstOther = lines.findIndex((line) => {
    const [, label = "", value = ""] = /^([A-Za-z ]+): *(\S.*)$/.exec(line.trimEnd()) ?? [];
    const field = noteFields.find((known) => labels[known].toLowerCase() === label.toLowerCase());
    if (field === undefined || note[field] !== "" || (field === "rotateBy" && !isDate(value))) return true;
    note[field] = value;
    return false;
  });
  const text = firstOther === -1 ? "" : lines.slice(firstOther).join("\n").replace(/^\n+/, "");
  return { ...note, text };
}

/** Writes an owner's note as a description: one line each for what is noted, a blank line, the free text. */
export function formatOwnerNote(note: OwnerNote): string {
  const lines = noteFields.flatMap((field) => {
    const value = note[field].replace(/\s+/gu, " ").trim();
    return value === "" ? [] : [`${labels[field]}: ${value}`];
  });
  return [lines.join("\n"), note.text].filter(Boolean).join("\n\n");
}

/** Tells whether a key should have been rotated before `today`, a date as `YYYY-MM-DD`. */
export function isOverdue({ rotateBy }: Pick<OwnerNote, "rotateBy">, today: string): boolean {
  return rotateBy !== "" && rotateBy < today;
}

/** Gives the date of a moment in the person's own time zone, as `YYYY-MM-DD`. */
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
