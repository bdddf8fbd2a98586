/** Writes scopes as the one space-separated string of RFC 6749 section 3.3. */
export function formatScope(scopes: readonly string[]): string {
  return scopes.join(" ");
}

/** Reads the space-separated string of RFC 6749 section 3.3; each scope once, in its order. */
export function parseScope(scope: string): string[] {
  return [...new Set(scope.split(/\s+/).filter((part) => part !== ""))];
}
