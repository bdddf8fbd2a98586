import { useMessages } from "../messages/messages-context.tsx";
import { Badge } from "../ui/badge.tsx";
import { highRiskReason } from "./high-risk.ts";
import { scopeRisk } from "./scope-risk.ts";

/** Shows the risk of a scope, and the reason if it is high. Shows nothing for a scope that is not rated. */
export function RiskBadge({ scope }: { scope: string }) {
  const risk = useMessages("risk");
  const riskReasons = useMessages("riskReasons");
  const tier = scopeRisk(scope);
  const reason = highRiskReason(scope);
  if (tier === "unrated") return null;
  return (
    <Badge intent={tier === "high" ? "danger" : "neutral"}>
      {risk.tiers[tier]}
      {reason && ` · ${riskReasons[reason]}`}
    </Badge>
  );
}
