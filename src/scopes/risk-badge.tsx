import { useMessages } from "../messages/messages-context.tsx";
import { Badge } from "../ui/badge.tsx";
import { highRiskReason, scopeRisk } from "./scope-risk.ts";

const intents = { high: "danger", unrated: "warning", medium: "neutral", low: "neutral" } as const;

/** Shows the risk of a scope, and the reason if it is high. */
export function RiskBadge({ scope }: { scope: string }) {
  const risk = useMessages("risk");
  const riskReasons = useMessages("riskReasons");
  const tier = scopeRisk(scope);
  const reason = highRiskReason(scope);
  return (
    <Badge intent={intents[tier]}>
      {risk.tiers[tier]}
      {reason && ` · ${riskReasons[reason]}`}
    </Badge>
  );
}
