/** How deep a JSON body may be nested. (`docs/requirements.md`, X4) */
export const DEEPEST_JSON = 10;

// Neither PostgreSQL's text nor its JSON can store these.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Parses a JSON body. Returns undefined where it is not JSON, is nested deeper than {@link DEEPEST_JSON}, or has a NUL
 * or a lone surrogate in one of its texts.
 */
export function parseBoundedJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRefused(value, DEEPEST_JSON) ? undefined : value;
}

function isRefused(value: unknown, depth: number): boolean {
  if (typeof value === "string") return UNSTORABLE.test(value);
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isRefused(part, depth - 1));
}
