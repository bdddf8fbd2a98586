import { scopeCatalogue } from "../contract/scope-catalogue.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { RiskBadge } from "./risk-badge.tsx";
import { byRisk } from "./scope-risk.ts";

/** Lists scopes with what each allows, riskiest first. */
export function ScopeDetails({
  label,
  scopes,
  describe,
}: {
  label: string;
  scopes: readonly string[];
  /** Returns the service's description of a scope, if it has one. */
  describe: (scope: string) => string | undefined;
}) {
  const picker = useMessages("picker");
  return (
    <ul aria-label={label} className="divide-y divide-hairline rounded-md border border-hairline bg-surface">
      {byRisk(scopes).map((scope) => (
        <li key={scope} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-3 py-2">
          <div className="grid min-w-0">
            <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>
            <span className="text-sm text-quiet">
              {scopeCatalogue.find((published) => published.scope === scope)?.description ??
                (describe(scope) || picker.notDescribed)}
            </span>
          </div>
          <RiskBadge scope={scope} />
        </li>
      ))}
    </ul>
  );
}
