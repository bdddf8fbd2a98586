import { ApiError } from "../http/api-error.ts";
import { useApiErrorWords } from "../messages/error-words.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { RetryWait } from "../ui/retry-wait.tsx";
import { showOnArrival } from "../ui/show-on-arrival.ts";

/** Shows an error of the API Keys service in words, with its code and status for support. */
export function ApiErrorBanner({ error }: { error: Error }) {
  const errors = useMessages("errors");
  const words = useApiErrorWords();
  const known = error instanceof ApiError ? error : new ApiError("unknown");
  return (
    <Banner intent="danger">
      <p>{words(known)}</p>
      {known.retryAt && <RetryWait key={known.retryAt} retryAt={known.retryAt} texts={errors} />}
      <details>
        <summary className="cursor-pointer">{errors.details}</summary>
        <p className="pt-1 font-mono text-[13px]">{errors.codeAndStatus(known.code, known.status)}</p>
      </details>
    </Banner>
  );
}

/** Shows why what the user pressed a button for has failed, and scrolls there: in a long form it is out of view. */
export function WriteFailure({ error }: { error: Error }) {
  return (
    <div ref={showOnArrival}>
      <ApiErrorBanner error={error} />
    </div>
  );
}
