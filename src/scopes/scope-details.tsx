import { scopeCatalogue } from "../contract/scope-catalogue.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { RiskBadge } from "./risk-badge.tsx";
import { riskTiers, scopeRisk } from "./scope-risk.ts";

/** Lists scopes with what each lets one do, the riskiest first. */
export function ScopeDetails({ label, scopes }: { label: string; scopes: readonly string[] }) {
  const { form } = useMessages();
  const tierOf = (scope: string) => riskTiers.indexOf(scopeRisk(scope));
  const byRisk = [...scopes].sort((one, other) => tierOf(one) - tierOf(other) || (one < other ? -1 : 1));
  return (
    <ul aria-label={label} className="divide-y divide-hairline rounded-md border border-hairline bg-surface">
      {byRisk.map((scope) => (
        <li key={scope} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-3 py-2">
          <div className="grid min-w-0">
            <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>
            <span className="text-sm text-quiet">
              {scopeCatalogue.find((published) => published.scope === scope)?.description ?? form.unpublished}
            </span>
          </div>
          <RiskBadge scope={scope} />
        </li>
      ))}
    </ul>
  );
}
