import { useEffect, useState } from "react";

/** How long a row stays marked after a write, in milliseconds. */
const JUST_NOW_MS = 60_000;

/**
 * Keeps the id of the key last written, for a minute.
 *
 * A hook of its own: in the page, the timer's closure would share its scope with the dialog's state, and keep a secret
 * in memory after the dialog has closed.
 */
export function useJustNow() {
  const [justNow, setJustNow] = useState<string>();
  useEffect(() => {
    if (justNow === undefined) return;
    const timer = setTimeout(() => setJustNow(undefined), JUST_NOW_MS);
    return () => clearTimeout(timer);
  }, [justNow]);
  return [justNow, setJustNow] as const;
}
