import { ApiError } from "../../http/api-error.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { useCopyTexts } from "../../messages/use-copy-texts.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { ReadFailure } from "../read-failure.tsx";

/**
 * Shows why the list could not be loaded and what to do about it. The retry button is disabled until the service allows
 * a retry. If an older list is still shown below, says so.
 */
export function ListFailure({
  error,
  isListShown,
  isTrying,
  onTryAgain,
}: {
  error: Error;
  isListShown: boolean;
  isTrying: boolean;
  onTryAgain: () => void;
}) {
  const failureHeadings = useMessages("failureHeadings");
  const appScopeMissing = useMessages("appScopeMissing");
  const supportRequest = useMessages("supportRequest");
  const copyTexts = useCopyTexts();
  const { code, scope } = error instanceof ApiError ? error : new ApiError("unknown");
  const headings: Partial<Record<string, string>> = failureHeadings;
  return (
    <section className="grid justify-items-start gap-4 rounded-lg border border-hairline bg-surface p-6 raised">
      <h2 className="font-semibold">
        {isListShown ? failureHeadings.outdated : (headings[code] ?? failureHeadings.other)}
      </h2>
      {code === "missing_scope" && scope && <p className="max-w-prose text-sm">{appScopeMissing(scope)}</p>}
      <ReadFailure error={error} isTrying={isTrying} onTryAgain={onTryAgain}>
        {code === "api_keys_not_enabled" && (
          <div className="w-full">
            <CopyField
              value={supportRequest.text}
              lines={2}
              texts={copyTexts.plain(supportRequest.label, supportRequest.copy)}
            />
          </div>
        )}
      </ReadFailure>
    </section>
  );
}
