import type { ScopeInfo } from "../contract/api-key.ts";

/** Finds the scopes that have every word of a search in their name or description, whatever the case. */
export function searchScopes(scopes: readonly ScopeInfo[], search: string): readonly ScopeInfo[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return scopes;
  return scopes.filter(({ scope, description }) => {
    const text = `${scope} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Adds a scope to those picked, or takes it out; the others stay as they are. */
export function togglePicked(picked: readonly string[], scope: string): string[] {
  return picked.includes(scope) ? picked.filter((other) => other !== scope) : [...picked, scope];
}
