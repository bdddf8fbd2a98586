import { useId } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { parseScope } from "../oauth/scope.ts";
import { Banner } from "../ui/banner.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { useLocale } from "../ui/locale-context.ts";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { useNow } from "../ui/use-now.ts";
import { AccessCheck } from "./access-check.tsx";
import { ScopeComparisonTable } from "./scope-comparison-table.tsx";
import { TokenClaims } from "./token-claims.tsx";
import type { MintedToken } from "./use-mint-access-token.ts";

/** Shows a minted token, masked, with its type, its lifetime counting down and the scopes it was granted. */
export function TokenResult({
  minted: { response, path, requestedScopes, expiresAt },
  apiKey,
}: {
  minted: MintedToken;
  apiKey: ApiKey;
}) {
  const lab = useMessages("lab");
  const copy = useMessages("copy");
  const id = useId();
  const granted = response.scope === undefined ? undefined : parseScope(response.scope);
  return (
    <section ref={showOnArrival} aria-label={lab.result} className="grid gap-4">
      <Banner intent="success">
        <p>
          <strong>{lab.works}</strong> {lab.path[path]}
        </p>
      </Banner>
      <CopyField
        value={response.access_token}
        lines={3}
        texts={{
          label: lab.accessToken,
          copy: lab.copyAccessToken,
          copied: copy.copied,
          selected: copy.selected,
          show: copy.show(lab.accessToken),
          hide: copy.hide(lab.accessToken),
        }}
      />
      <dl className="grid grid-cols-[8rem_1fr] gap-2 text-sm">
        <dt className="text-quiet">{lab.useWith}</dt>
        <dd>
          <code className="font-mono text-xs wrap-anywhere">
            Authorization: {response.token_type} &lt;{lab.accessToken}&gt;
          </code>
        </dd>
        <dt className="text-quiet">{lab.lifetime}</dt>
        <dd>
          <Lifetime expiresAt={expiresAt} />
        </dd>
      </dl>
      <section aria-labelledby={id} className="grid gap-1.5 text-sm">
        <h3 id={id} className="font-medium">
          {lab.scopesRegion}
        </h3>
        {granted && (
          <ul aria-label={lab.granted} className="flex flex-wrap gap-1.5">
            {granted.map((scope) => (
              <li key={scope} className="rounded-full bg-sunken px-2.5 py-1 font-mono text-xs wrap-anywhere">
                {scope}
              </li>
            ))}
          </ul>
        )}
        {granted === undefined && <p className="text-quiet">{lab.noScopes}</p>}
        <ScopeComparisonTable allowed={apiKey.allowedScopes} requested={requestedScopes} granted={granted} />
      </section>
      <TokenClaims accessToken={response.access_token} />
      <AccessCheck
        accessToken={response.access_token}
        clientId={apiKey.clientId}
        grantedScopes={granted ?? (requestedScopes.length > 0 ? requestedScopes : apiKey.allowedScopes)}
      />
    </section>
  );
}

function Lifetime({ expiresAt }: { expiresAt: number | undefined }) {
  const lab = useMessages("lab");
  const locale = useLocale();
  const now = useNow(expiresAt !== undefined);
  if (expiresAt === undefined) return lab.lifetimeUnknown;
  const seconds = Math.ceil((expiresAt - now) / 1000);
  return (
    <>
      <span role="timer">
        {seconds > 0 ? lab.timeLeft(Math.floor(seconds / 60), seconds % 60) : lab.expired}
      </span>{" "}
      <span className="text-quiet">
        {lab.localAndUtc(
          new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(expiresAt),
          new Date(expiresAt).toISOString(),
        )}
      </span>
    </>
  );
}
