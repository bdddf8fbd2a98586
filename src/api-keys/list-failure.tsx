import { ApiError } from "../http/api-error.ts";
import { ApiErrorBanner } from "../messages/api-error-banner.tsx";
import { useAllMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { useSecondsUntil } from "../ui/use-seconds-until.ts";

/**
 * The screen of a list that could not be had: what is the matter, what to do about it, and a way to try again, once
 * the wait is over that the service asked for.
 */
export function ListFailure({
  error,
  isTrying,
  onTryAgain,
}: {
  error: Error;
  isTrying: boolean;
  onTryAgain: () => void;
}) {
  const messages = useAllMessages();
  const { errors, failureHeadings, supportRequest, copy } = messages;
  const { code, scope, retryAt } = error instanceof ApiError ? error : new ApiError("unknown");
  const wait = useSecondsUntil(retryAt);
  const headings: Partial<Record<string, string>> = failureHeadings;
  return (
    <section className="grid justify-items-start gap-4 rounded-lg border border-hairline bg-surface p-6 shadow-sm">
      <h2 className="font-semibold">{headings[code] ?? failureHeadings.other}</h2>
      {code === "missing_scope" && scope && (
        <p className="max-w-prose text-sm">{messages.appScopeMissing(scope)}</p>
      )}
      <div className="w-full max-w-2xl">
        <ApiErrorBanner error={error} />
      </div>
      {code === "api_keys_not_enabled" && (
        <div className="w-full max-w-2xl">
          <CopyField
            value={supportRequest.text}
            lines={2}
            texts={{
              label: supportRequest.label,
              copy: supportRequest.copy,
              copied: copy.copied,
              selected: copy.selected,
            }}
          />
        </div>
      )}
      <Button unavailable={isTrying || wait > 0} onClick={onTryAgain}>
        {errors.tryAgain}
      </Button>
    </section>
  );
}
