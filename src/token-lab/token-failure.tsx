import { GRAPHQL_PATH, TOKEN_PATH } from "../contract/paths.ts";
import { useManager } from "../manager/manager-context.ts";
import { useTokenErrorWords } from "../messages/error-words.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useCopyTexts } from "../messages/use-copy-texts.ts";
import type { TokenError, TokenErrorCode } from "../oauth/token-error.ts";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { RetryWait } from "../ui/retry-wait.tsx";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { nearestScope } from "./explain-scopes.ts";
import { ScopeComparisonTable } from "./scope-comparison-table.tsx";
import { writeSnippet } from "./snippets/snippet.ts";

/** Transport failures; offer curl instead. */
const TRANSPORT_ERROR_CODES: readonly TokenErrorCode[] = [
  "blocked_by_browser",
  "proxy_host_not_allowed",
  "proxy_refused",
  "proxy_unavailable",
];

/** Explains why a token request failed: cause and next step, scopes that are not allowed, and the server's error. */
export function TokenFailure({
  error,
  clientId,
  allowedScopes,
  requestedScopes,
  onRetryWithAllowed,
}: {
  error: TokenError;
  clientId: string;
  allowedScopes: readonly string[];
  requestedScopes: readonly string[];
  /** Repeats the request with only the allowed scopes; there is at least one. */
  onRetryWithAllowed: () => void;
}) {
  const lab = useMessages("lab");
  const errors = useMessages("errors");
  const copyTexts = useCopyTexts();
  const tokenErrorWords = useTokenErrorWords();
  const { irisOrigin, tokenOrigin } = useManager().environment;
  const offending = requestedScopes.filter((scope) => !allowedScopes.includes(scope));
  const command = writeSnippet(
    "curl",
    {
      tokenEndpoint: `${tokenOrigin}${TOKEN_PATH}`,
      graphqlEndpoint: `${irisOrigin}${GRAPHQL_PATH}`,
      clientId,
      scopes: requestedScopes,
    },
    "",
  );
  const hasAllowed = offending.length < requestedScopes.length;
  const isAboutScopes = error.code === "invalid_scope" && offending.length > 0;
  return (
    <section ref={keepFocus} aria-label={lab.result} className="grid gap-4">
      <div ref={showOnArrival}>
        <Banner intent="danger">
          <p className="font-medium">{tokenErrorWords(error)}</p>
          {error.retryAt && <RetryWait key={error.retryAt} retryAt={error.retryAt} texts={errors} />}
          {isAboutScopes && <p>{lab.offending(offending)}</p>}
          {isAboutScopes &&
            offending.map((scope) => {
              const meant = nearestScope(scope, allowedScopes);
              return meant && <p key={scope}>{lab.offendingHint(scope, meant)}</p>;
            })}
          <p className="font-mono text-[13px] wrap-anywhere">
            {error.response
              ? lab.serverSaid(error.response.error, error.response.error_description)
              : errors.codeAndStatus(error.code, error.status)}
          </p>
        </Banner>
      </div>
      {isAboutScopes && (
        <>
          <ScopeComparisonTable allowed={allowedScopes} requested={requestedScopes} granted={undefined} />
          {hasAllowed ? (
            <div>
              <Button onClick={onRetryWithAllowed}>{lab.retryAllowed}</Button>
            </div>
          ) : (
            <p className="text-sm">{lab.noneAllowed}</p>
          )}
        </>
      )}
      {TRANSPORT_ERROR_CODES.includes(error.code) && (
        <div className="grid gap-2">
          <p className="text-sm">{lab.snippetInstead}</p>
          <CopyField
            value={command}
            lines={6}
            texts={copyTexts.plain(lab.snippets.names.curl, lab.snippets.copy)}
          />
        </div>
      )}
    </section>
  );
}
