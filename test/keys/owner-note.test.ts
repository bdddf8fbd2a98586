import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOwnerNote, nextRotateBy } from "../../src/keys/change-owner-note.ts";
import { dueOf, isOverdue, localDate, parseOwnerNote } from "../../src/keys/owner-note.ts";

const empty = { owner: "", system: "", rotateBy: "", sealedFor: "", text: "" };

describe("the owner note in a description", () => {
  it.each([
    ["", empty],
    ["Just text.", { ...empty, text: "Just text." }],
    [
      "Owner: Ida Holm\nSystem: SAP\nRotate by: 2027-01-31\n\nNightly.",
      { owner: "Ida Holm", system: "SAP", rotateBy: "2027-01-31", sealedFor: "", text: "Nightly." },
    ],
    ["rotate BY: 2027-01-31\r\nOWNER:Ida\r\n", { ...empty, owner: "Ida", rotateBy: "2027-01-31" }],
    ["Rotate by: next spring", { ...empty, text: "Rotate by: next spring" }],
    ["Rotate by: 2027-02-30", { ...empty, text: "Rotate by: 2027-02-30" }],
    ["Owner: a\nOwner: b", { ...empty, owner: "a", text: "Owner: b" }],
    ["Text first.\nOwner: a", { ...empty, text: "Text first.\nOwner: a" }],
    ["Owner:", { ...empty, text: "Owner:" }],
  ])("is read from %j", (description, note) => {
    expect(parseOwnerNote(description)).toEqual(note);
  });

  const line = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((text) => text.replace(/\s+/gu, " ").trim());

  it("reads back exactly as it was written, whatever its content", () => {
    const note = fc.record({
      owner: line,
      system: line,
      rotateBy: fc.constantFrom("", "2026-11-22", "2027-01-31"),
      sealedFor: line,
      text: line.map((text) => (text === "" ? "" : `· ${text}\n\n${text}`)),
    });
    fc.assert(
      fc.property(note, (written) => {
        expect(parseOwnerNote(formatOwnerNote(written))).toEqual(written);
      }),
    );
  });

  it("keeps every word of a description in any format", () => {
    const anyLine = fc.oneof(
      line,
      fc.constantFrom("Owner: Ida", "system: SAP", "Rotate by: 2027-01-31", "Sealed for: age1x", ""),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
        const words = (text: string) => text.toLowerCase().split(/\s+/u).filter(Boolean).sort();
        const written = formatOwnerNote(parseOwnerNote(lines.join("\n")));
        expect(words(written)).toEqual(words(lines.join("\n")));
        expect(formatOwnerNote(parseOwnerNote(written))).toBe(written);
      }),
    );
  });
});

it("a key is overdue from the day after its rotate-by date, and never without one", () => {
  expect(isOverdue({ ...empty, rotateBy: "2026-11-22" }, "2026-11-23")).toBe(true);
  expect(isOverdue({ ...empty, rotateBy: "2026-11-23" }, "2026-11-23")).toBe(false);
  expect(isOverdue(empty, "2026-11-23")).toBe(false);
  expect(localDate(new Date(2026, 10, 23, 0, 30).getTime())).toBe("2026-11-23");
});

it.each([
  ["", undefined],
  ["2026-11-22", "overdue"],
  ["2026-11-23", "dueSoon"],
  ["2026-12-23", "dueSoon"],
  ["2026-12-24", undefined],
])("on 23 November, a key to be rotated by %j is due: %s", (rotateBy, due) => {
  expect(dueOf({ rotateBy }, "2026-11-23")).toBe(due);
});

it.each([
  ["2027-03-01", "2026-09-02", "2027-05-22", "half a year"],
  ["2026-11-24", "2026-11-23", "2026-11-24", "a day"],
  ["2026-09-02", "2026-09-02", "2027-02-21", "no distance"],
  ["2020-01-31", "2026-09-02", "2027-02-21", "a date before the secret was created"],
])("the date after %s, for a secret created on %s, is %s: %s", (rotateBy, start, next) => {
  expect(nextRotateBy({ rotateBy }, start, "2026-11-23")).toBe(next);
});
