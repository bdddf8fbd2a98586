import type { PickableScope } from "./join-catalogue.ts";

/** A scope with its precomputed search text. */
export interface SearchableScope extends PickableScope {
  readonly searchText: string;
  /** Other words for what it is about. */
  readonly synonyms: readonly string[];
}

/** What people call assets in the languages of this app. */
const MACHINES = ["machines", "maskiner", "maschinen"];

/** Precomputes the search text of scopes, since the search runs on every key press. */
export function searchable(scopes: readonly PickableScope[]): readonly SearchableScope[] {
  return scopes.map((info) => {
    const searchText = `${info.scope} ${info.description}`.toLowerCase();
    return { ...info, searchText, synonyms: searchText.includes("asset") ? MACHINES : [] };
  });
}

/** Splits a search into lower-case words. */
export function searchWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Returns the scopes that match every word: their name or description contains it, or a synonym begins with it. The
 * words must be in lower case.
 */
export function searchScopes(
  scopes: readonly SearchableScope[],
  words: readonly string[],
): readonly SearchableScope[] {
  if (words.length === 0) return scopes;
  return scopes.filter(({ searchText, synonyms }) =>
    words.every((word) => searchText.includes(word) || synonyms.some((synonym) => synonym.startsWith(word))),
  );
}

/** Splits a text into pieces that match the search and pieces that do not. */
export function highlights(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly isFound: boolean }[] {
  const lower = text.toLowerCase();
  // If lower case has a different length, positions in it do not match those in the text.
  if (words.length === 0 || lower.length !== text.length) return [{ text, isFound: false }];
  const found = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
      found.fill(true, at, at + word.length);
    }
  }
  const pieces: { text: string; isFound: boolean }[] = [];
  for (const [index, isFound] of found.entries()) {
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += text[index];
    else pieces.push({ text: text[index] ?? "", isFound });
  }
  return pieces;
}
