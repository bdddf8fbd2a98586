import { useNow } from "./use-now.ts";

/** Counts the whole seconds until a moment down to 0. `at` is in milliseconds since 1970; undefined is now. */
export function useSecondsUntil(at: number | undefined): number {
  const now = useNow(at !== undefined);
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}
