import { useState } from "react";
import { useSecondsUntil } from "../ui/use-seconds-until.ts";
import { useAllMessages } from "./messages-context.tsx";

/**
 * Counts down how long a server asks to wait. Screen readers are told once, as numbers that change every second
 * would be read out every second. `retryAt` is in milliseconds since 1970. (`docs/requirements.md`, H2)
 */
export function RetryWait({ retryAt }: { retryAt: number }) {
  const { errors } = useAllMessages();
  const seconds = useSecondsUntil(retryAt);
  const [asTold] = useState(seconds);
  return (
    <p>
      <span className="sr-only">{errors.wait(asTold)}</span>
      <span aria-hidden="true">{seconds > 0 ? errors.wait(seconds) : errors.waitIsOver}</span>
    </p>
  );
}
