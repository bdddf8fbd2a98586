/** Why a name or description is refused. */
export type KeyTextProblem = "empty" | "too_long" | "control_characters" | "bidi_override" | "invisible";

// Characters that readers cannot see, so that two names could look alike. The last four are blank, although Unicode
// does not class them so.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cn}\p{Co}\uFFFC\u2800\u{13440}\u{1D159}\u{16FE4}]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const BIDI_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/u;

// Cyrillic and Greek letters, and the Latin letters they look like in upper or lower case (UTS #39).
const LOOK_ALIKES = "аαвβсϲԁеεєһнηіιјкκӏмμνоοрρԛѕтτυуүѵԝхχζ";
const LATIN = "aabbccdeeehhhiijkklmmnooppqsttyyyvwxxz";

/** Normalises a name or description to NFC and trims it. */
export function normaliseKeyText(text: string): string {
  return text.normalize("NFC").trim();
}

/**
 * Returns the form of a name in which look-alikes are equal.
 *
 * Names are unique among an account's active keys by this form (`docs/requirements.md`, X3).
 */
export function canonicalName(name: string): string {
  return normaliseKeyText(name)
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\s+/gu, " ")
    .replace(/\p{Pd}/gu, "-")
    .trim()
    .toLowerCase()
    .replace(
      /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
      (letter) => LATIN[LOOK_ALIKES.indexOf(letter)] ?? letter,
    );
}

/** Returns the problem of a normalised one-line name, if any. `maxLength` is in code points. */
export function nameProblem(name: string, maxLength: number): KeyTextProblem | undefined {
  if (name === "") return "empty";
  if (hasControlCharacters(name, "")) return "control_characters";
  if (/\p{Bidi_Control}/u.test(name)) return "bidi_override";
  if (!VISIBLE.test(canonicalName(name))) return "invisible";
  return [...name].length > maxLength ? "too_long" : undefined;
}

/** Returns the problem of a normalised description, if any. `maxLength` is in code points. Line breaks are allowed. */
export function descriptionProblem(description: string, maxLength: number): KeyTextProblem | undefined {
  if (hasControlCharacters(description, "\n\r\t")) return "control_characters";
  if (BIDI_OVERRIDE.test(description)) return "bidi_override";
  return [...description].length > maxLength ? "too_long" : undefined;
}

// A lone surrogate cannot be stored or sent as UTF-8. Private-use characters and noncharacters have no defined shape.
function hasControlCharacters(text: string, allowed: string): boolean {
  return [...text].some(
    (character) =>
      /[\p{Cc}\p{Surrogate}\p{Co}\p{Noncharacter_Code_Point}]/u.test(character) &&
      !allowed.includes(character),
  );
}
