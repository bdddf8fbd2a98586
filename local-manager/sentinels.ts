// Sentinels are words in square brackets in the name of an account or an API key that make the local Manager fail on
// purpose, e.g. `ERP [token:html]`. `docs/local-manager.md` lists them.

/** True if a name contains a sentinel. */
export function hasSentinel(name: string, sentinel: string): boolean {
  return name.includes(`[${sentinel}]`);
}

/** Returns the value of a sentinel, e.g. `html` for `token` in `ERP [token:html]`. Undefined if there is none. */
export function sentinelValue(name: string, sentinel: string): string | undefined {
  return name.split(`[${sentinel}:`)[1]?.split("]")[0];
}
