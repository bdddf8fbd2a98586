import { ApiError } from "../http/api-error.ts";
import { Banner } from "../ui/banner.tsx";
import { apiErrorWords } from "./error-words.ts";
import { useAllMessages } from "./messages-context.tsx";
import { RetryWait } from "./retry-wait.tsx";

/** Shows an error of the API Keys service in words, with its code for support. */
export function ApiErrorBanner({ error }: { error: Error }) {
  const messages = useAllMessages();
  const known = error instanceof ApiError ? error : new ApiError("unknown");
  return (
    <Banner intent="danger">
      <p>{apiErrorWords(messages, known)}</p>
      {known.retryAt && <RetryWait key={known.retryAt} retryAt={known.retryAt} />}
      <details>
        <summary className="cursor-pointer">{messages.errors.details}</summary>
        <p className="pt-1 font-mono text-[13px]">
          {messages.errors.codeAndStatus(known.code, known.status)}
        </p>
      </details>
    </Banner>
  );
}
