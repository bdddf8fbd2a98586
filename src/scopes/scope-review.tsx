import { useId } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { haveHighRisk } from "./high-risk.ts";
import { ScopeDetails } from "./scope-details.tsx";
import { type ScopeWarning, scopeWarnings } from "./scope-warnings.ts";

/** Lists what scopes allow, riskiest first, with warnings. If one is high risk, asks the user to acknowledge it. */
export function ScopeReview({
  heading,
  scopes,
  describe,
  isAcknowledged,
  onAcknowledge,
}: {
  heading: string;
  scopes: readonly string[];
  describe: (scope: string) => string | undefined;
  isAcknowledged: boolean;
  onAcknowledge: (isAcknowledged: boolean) => void;
}) {
  const scopeReview = useMessages("scopeReview");
  const id = useId();
  const words = (warning: ScopeWarning): string => {
    switch (warning.kind) {
      case "makes_keys":
        return scopeReview.warnings.makes_keys;
      case "not_rated":
        return scopeReview.warnings.not_rated(warning.scopes.join(", "));
      case "includes_view":
        return scopeReview.warnings.includes_view(warning.manage, warning.view);
    }
  };
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h3 id={id} className="text-sm font-medium">
        {heading}
      </h3>
      <ScopeDetails label={heading} scopes={scopes} describe={describe} />
      {scopeWarnings(scopes).map((warning) => (
        <Banner key={words(warning)} intent={warning.kind === "includes_view" ? "hint" : "warning"}>
          <p>{words(warning)}</p>
        </Banner>
      ))}
      {needsAcknowledgement(scopes) && (
        <label className="flex cursor-pointer gap-3 rounded-md border border-danger-line px-4 py-3 text-sm">
          <input
            type="checkbox"
            className="mt-0.5 size-4.5 shrink-0 accent-primary"
            checked={isAcknowledged}
            onChange={() => onAcknowledge(!isAcknowledged)}
          />
          {scopeReview.acknowledge}
        </label>
      )}
    </section>
  );
}

/** True if the user must acknowledge what these scopes allow before a key gets them. */
export function needsAcknowledgement(scopes: readonly string[]): boolean {
  return haveHighRisk(scopes);
}
