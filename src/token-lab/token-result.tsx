import { useId } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useCopyTexts } from "../messages/use-copy-texts.ts";
import { parseScope } from "../oauth/scope.ts";
import { Banner } from "../ui/banner.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { useNow } from "../ui/use-now.ts";
import { AccessCheck } from "./access-check.tsx";
import { ScopeComparisonTable } from "./scope-comparison-table.tsx";
import { TokenClaims } from "./token-claims.tsx";
import type { MintedToken } from "./use-mint-access-token.ts";

/**
 * Shows that the credentials work: the masked token, how long it is valid, and its scopes. The comparison of scopes is in
 * the details, as everything else is, unless a requested scope was not granted.
 */
export function TokenResult({
  minted: { response, path, requestedScopes, expiresAt },
  apiKey,
}: {
  minted: MintedToken;
  apiKey: ApiKey;
}) {
  const lab = useMessages("lab");
  const copyTexts = useCopyTexts();
  const id = useId();
  const granted = response.scope === undefined ? undefined : parseScope(response.scope);
  const scopes = granted ?? (requestedScopes.length > 0 ? requestedScopes : apiKey.allowedScopes);
  const isNarrowed = requestedScopes.some((scope) => !scopes.includes(scope));
  const comparison = (
    <ScopeComparisonTable allowed={apiKey.allowedScopes} requested={requestedScopes} granted={granted} />
  );
  return (
    <section ref={keepFocus} aria-label={lab.result} className="grid gap-4">
      <Banner intent="success">
        <p>
          <strong>{lab.works}</strong> {lab.tokenFor(scopes.length, apiKey.allowedScopes.length)}{" "}
          <TimeLeft expiresAt={expiresAt} />
        </p>
        {path === "direct" && <p>{lab.path.direct}</p>}
      </Banner>
      <div ref={showOnArrival}>
        <CopyField
          value={response.access_token}
          texts={copyTexts.masked(lab.accessToken, lab.copyAccessToken)}
        />
      </div>
      <section aria-labelledby={id} className="grid gap-1.5 text-sm">
        <h3 id={id} className="font-medium">
          {lab.scopesRegion}
        </h3>
        {granted ? (
          <ul aria-label={lab.granted} className="flex flex-wrap gap-1.5">
            {granted.map((scope) => (
              <li key={scope} className="rounded-full bg-sunken px-2.5 py-1 font-mono text-xs wrap-anywhere">
                {scope}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-quiet">{lab.noScopes}</p>
        )}
        {isNarrowed && comparison}
      </section>
      <AccessCheck accessToken={response.access_token} clientId={apiKey.clientId} grantedScopes={scopes} />
      <details className="text-sm">
        <summary className="min-h-6 cursor-pointer font-medium">{lab.details}</summary>
        <div className="grid gap-3 pt-3">
          <p>
            {lab.useWith}{" "}
            <code className="font-mono text-xs wrap-anywhere">
              Authorization: {response.token_type} &lt;{lab.accessToken}&gt;
            </code>
          </p>
          {!isNarrowed && comparison}
          <TokenClaims accessToken={response.access_token} />
        </div>
      </details>
    </section>
  );
}

function TimeLeft({ expiresAt }: { expiresAt: number | undefined }) {
  const lab = useMessages("lab");
  const now = useNow(expiresAt !== undefined);
  if (expiresAt === undefined) return lab.lifetimeUnknown;
  const seconds = Math.ceil((expiresAt - now) / 1000);
  return (
    <span role="timer">
      {seconds > 0 ? lab.timeLeft(Math.floor(seconds / 60), seconds % 60) : lab.expired}
    </span>
  );
}
