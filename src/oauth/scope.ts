/** Formats scopes as a space-separated string (RFC 6749 section 3.3). */
export function formatScope(scopes: readonly string[]): string {
  return scopes.join(" ");
}

/** Parses a space-separated string of scopes (RFC 6749 section 3.3). Drops duplicates and keeps the order. */
export function parseScope(scope: string): string[] {
  return [...new Set(scope.split(/\s+/).filter((part) => part !== ""))];
}
