import { useState } from "react";
import { useSecondsUntil } from "./use-seconds-until.ts";

/**
 * Counts down to `retryAt` (milliseconds since 1970), when the server allows a retry. Screen readers get the wait once,
 * or they would read out a number every second. (`docs/requirements.md`, H2)
 */
export function RetryWait({
  retryAt,
  texts,
}: {
  retryAt: number;
  texts: { readonly wait: (seconds: number) => string; readonly waitIsOver: string };
}) {
  const seconds = useSecondsUntil(retryAt);
  const [announced] = useState(seconds);
  return (
    <p>
      <span className="sr-only">{texts.wait(announced)}</span>
      <span aria-hidden="true">{seconds > 0 ? texts.wait(seconds) : texts.waitIsOver}</span>
    </p>
  );
}
