import type { PickableScope } from "./join-catalogue.ts";

/** A scope with the text that it is searched by, made once. */
export interface SearchableScope extends PickableScope {
  readonly searchText: string;
}

/** Prepares scopes for being searched on every key stroke. */
export function searchable(scopes: readonly PickableScope[]): readonly SearchableScope[] {
  return scopes.map((info) => ({ ...info, searchText: `${info.scope} ${info.description}`.toLowerCase() }));
}

/** Gives the words of a search, in lower case. */
export function searchWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Finds the scopes that have every word of a search in their name or description, whatever the case. */
export function searchScopes(
  scopes: readonly SearchableScope[],
  words: readonly string[],
): readonly SearchableScope[] {
  if (words.length === 0) return scopes;
  return scopes.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
}

/** Cuts a text into pieces, those that a search found marked as such. */
export function highlights(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly isFound: boolean }[] {
  const lower = text.toLowerCase();
  // Where lower case is of another length, its places are not those of the text.
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
