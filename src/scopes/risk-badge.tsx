import { useMessages } from "../messages/messages-context.tsx";
import { Badge } from "../ui/badge.tsx";
import { highRiskReason, scopeRisk } from "./scope-risk.ts";

const intents = { high: "danger", unrated: "warning", medium: "neutral", low: "neutral" } as const;

/** Says how risky a scope is, and for a high risk why. */
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
