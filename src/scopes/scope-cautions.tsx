import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { RiskBadge } from "./risk-badge.tsx";
import { byRisk, scopeRisk } from "./scope-risk.ts";
import { scopeWarnings } from "./scope-warnings.ts";

/** Warns about selected scopes while they are being selected: those of high risk, and those that are not described. */
export function ScopeCautions({ scopes }: { scopes: readonly string[] }) {
  const scopeReview = useMessages("scopeReview");
  const high = byRisk(scopes).filter((scope) => scopeRisk(scope) === "high");
  const unknown = scopeWarnings(scopes).find(({ kind }) => kind === "not_rated");
  return (
    <>
      {high.length > 0 && (
        <Banner intent="warning">
          <ul aria-label={scopeReview.highRisk} className="grid gap-1.5">
            {high.map((scope) => (
              <li key={scope} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-mono text-[13px] wrap-anywhere text-ink">{scope}</span>{" "}
                <RiskBadge scope={scope} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {unknown?.kind === "not_rated" && (
        <Banner intent="hint">
          <p>{scopeReview.warnings.not_rated(unknown.scopes.join(", "))}</p>
        </Banner>
      )}
    </>
  );
}
