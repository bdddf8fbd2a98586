import type { ReactNode } from "react";
import { ApiError } from "../http/api-error.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { useSecondsUntil } from "../ui/use-seconds-until.ts";
import { ApiErrorBanner } from "./api-error-banner.tsx";

/** What could not be read: why, and a way to try again once the wait is over that the service asked for. */
export function ReadFailure({
  error,
  isTrying,
  onTryAgain,
  children,
}: {
  error: Error;
  isTrying: boolean;
  onTryAgain: () => void;
  /** What stands between the reason and the way to try again. */
  children?: ReactNode;
}) {
  const errors = useMessages("errors");
  const wait = useSecondsUntil(error instanceof ApiError ? error.retryAt : undefined);
  return (
    <div className="grid w-full max-w-2xl justify-items-start gap-4">
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
