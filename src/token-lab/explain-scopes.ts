/** Whether a scope is allowed for a key, was requested and was granted. */
export interface ScopeComparison {
  readonly scope: string;
  readonly isAllowed: boolean;
  /** True if requested by name. A request without scopes requests all allowed ones. */
  readonly isRequested: boolean;
  /** Undefined if no response lists the granted scopes. */
  readonly isGranted: boolean | undefined;
}

/** Compares the allowed, requested and granted scopes. Each scope appears once. */
export function compareScopes(
  allowed: readonly string[],
  requested: readonly string[],
  granted: readonly string[] | undefined,
): readonly ScopeComparison[] {
  const asked = requested.length === 0 ? allowed : requested;
  return [...new Set([...asked, ...allowed, ...(granted ?? [])])].map((scope) => ({
    scope,
    isAllowed: allowed.includes(scope),
    isRequested: asked.includes(scope),
    isGranted: granted?.includes(scope),
  }));
}

/** Returns the scopes that were requested but silently not granted. Empty if the response lists no scopes. */
export function narrowedAway(comparison: readonly ScopeComparison[]): readonly string[] {
  return comparison
    .filter(({ isRequested, isGranted }) => isRequested && isGranted === false)
    .map(({ scope }) => scope);
}

/** Returns the allowed scope that was probably meant by a scope that is not allowed. */
export function nearestScope(scope: string, allowed: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9.]/g, "");
  const asked = bare(scope);
  const same = allowed.find((other) => bare(other) === asked);
  if (same !== undefined) return same;
  const near = allowed
    // A length that differs by more than 2 rules out a distance of 2, so that long texts need no comparison.
    .filter((other) => Math.abs(bare(other).length - asked.length) <= 2)
    .map((other) => ({ other, distance: distance(asked, bare(other)) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near !== undefined && near.distance <= 2 ? near.other : undefined;
}

/** Returns the Levenshtein distance between two texts. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      next.push(
        Math.min(
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (row[column] ?? 0) + (letter === otherLetter ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
