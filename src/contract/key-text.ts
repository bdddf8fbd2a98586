/** Why a name or description cannot be taken. */
export type KeyTextProblem = "empty" | "too_long" | "control_characters" | "bidi_override" | "invisible";

// What a reader cannot see, and what would let two names look alike.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BIDI_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/u;

/** Normalises a name or description to NFC without white space at its ends. */
export function normaliseKeyText(text: string): string {
  return text.normalize("NFC").trim();
}

/**
 * Reduces a name to what a person sees of it, so that look-alikes compare equal.
 *
 * Names are unique among an account's active keys by this form (`docs/requirements.md`, X3).
 */
export function canonicalName(name: string): string {
  return normaliseKeyText(name)
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Finds what is wrong with a normalised one-line name of at most `maxLength` code points, if anything. */
export function nameProblem(name: string, maxLength: number): KeyTextProblem | undefined {
  if (name === "") return "empty";
  if (hasControlCharacters(name, "")) return "control_characters";
  if (BIDI_OVERRIDE.test(name)) return "bidi_override";
  if (canonicalName(name) === "") return "invisible";
  return [...name].length > maxLength ? "too_long" : undefined;
}

/** Finds what is wrong with a normalised description of at most `maxLength` code points; line breaks are allowed. */
export function descriptionProblem(description: string, maxLength: number): KeyTextProblem | undefined {
  if (hasControlCharacters(description, "\n\r\t")) return "control_characters";
  if (BIDI_OVERRIDE.test(description)) return "bidi_override";
  return [...description].length > maxLength ? "too_long" : undefined;
}

// A surrogate without its other half is no character: it cannot be stored or sent as UTF-8.
function hasControlCharacters(text: string, allowed: string): boolean {
  return [...text].some(
    (character) => /[\p{Cc}\p{Surrogate}]/u.test(character) && !allowed.includes(character),
  );
}
