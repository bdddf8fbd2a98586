import { useNow } from "./use-now.ts";

/** Returns the whole seconds left until `at` (milliseconds since 1970), counting down to 0. 0 if `at` is undefined. */
export function useSecondsUntil(at: number | undefined): number {
  const now = useNow(at !== undefined);
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}
