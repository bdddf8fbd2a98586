/** The scopes of a key, of a request and of its answer, side by side. */
export interface ScopeComparison {
  readonly scope: string;
  readonly isAllowed: boolean;
  /** Asked for by name; where nothing was, all allowed ones were. */
  readonly isRequested: boolean;
  /** Undefined where no answer says. */
  readonly isGranted: boolean | undefined;
}

/** Lays the allowed, the requested and the granted scopes side by side, each scope once. */
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

/** Finds the scopes that were asked for and silently not granted; none where the answer names no scopes. */
export function narrowedAway(comparison: readonly ScopeComparison[]): readonly string[] {
  return comparison
    .filter(({ isRequested, isGranted }) => isRequested && isGranted === false)
    .map(({ scope }) => scope);
}

/** Finds the allowed scope that a scope which is not allowed was probably meant to be. */
export function nearestScope(scope: string, allowed: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9.]/g, "");
  const asked = bare(scope);
  const same = allowed.find((other) => bare(other) === asked);
  if (same !== undefined) return same;
  const near = allowed
    // No more than two letters can be missing; a long text is not compared letter by letter.
    .filter((other) => Math.abs(bare(other).length - asked.length) <= 2)
    .map((other) => ({ other, distance: distance(asked, bare(other)) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near !== undefined && near.distance <= 2 ? near.other : undefined;
}

/** The fewest letters to put in, take out or change to make one text the other. */
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
