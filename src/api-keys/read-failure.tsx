import type { ReactNode } from "react";
import { ApiError } from "../http/api-error.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { useSecondsUntil } from "../ui/use-seconds-until.ts";
import { ApiErrorBanner } from "./api-error-banner.tsx";

/** Shows why something could not be read. The retry button is disabled until the service allows a retry. */
export function ReadFailure({
  error,
  isTrying,
  onTryAgain,
  children,
}: {
  error: Error;
  isTrying: boolean;
  onTryAgain: () => void;
  /** Shown between the reason and the retry button. */
  children?: ReactNode;
}) {
  const errors = useMessages("errors");
  const wait = useSecondsUntil(error instanceof ApiError ? error.retryAt : undefined);
  return (
    <div ref={keepFocus} className="grid w-full max-w-2xl justify-items-start gap-4">
      <div className="w-full">
        <ApiErrorBanner error={error} />
      </div>
      {children}
      <Button unavailable={isTrying || wait > 0} onClick={onTryAgain}>
        {errors.tryAgain}
      </Button>
    </div>
  );
}
