/** How deep a JSON body may be nested. (`docs/requirements.md`, X4) */
export const DEEPEST_JSON = 10;

/** Parses a JSON body; undefined where it is none, or is nested deeper than {@link DEEPEST_JSON}. */
export function parseBoundedJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDeeperThan(value, DEEPEST_JSON) ? undefined : value;
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(part, depth - 1));
}
