import { useState } from "react";
import { useManager } from "../manager/manager-context.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useCopyTexts } from "../messages/use-copy-texts.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { showOnArrival } from "../ui/show-on-arrival.ts";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { accessReport } from "./access-report.ts";
import { type AccessStep, checkAccess } from "./check-access.ts";

const intents = { passed: "success", refused: "danger", unknown: "neutral" } as const;

/**
 * Tests a token against the APIs step by step, shows the result of each step and what it means, and offers a report.
 */
export function AccessCheck({
  accessToken,
  clientId,
  grantedScopes,
}: {
  accessToken: string;
  clientId: string;
  grantedScopes: readonly string[];
}) {
  const lab = useMessages("lab");
  const copyTexts = useCopyTexts();
  const { access } = lab;
  const { irisOrigin } = useManager().environment;
  const once = useSingleFlight();
  const [isChecking, setIsChecking] = useState(false);
  const [checked, setChecked] = useState<{ readonly steps: readonly AccessStep[]; readonly at: Date }>();

  const check = () =>
    once((done) => {
      setIsChecking(true);
      void checkAccess(irisOrigin, accessToken, grantedScopes)
        .then((steps) => setChecked({ steps, at: new Date() }))
        .finally(() => {
          setIsChecking(false);
          done();
        });
    });

  const report = checked && accessReport(checked.steps, { clientId, grantedScopes, at: checked.at }, access);
  return (
    <section aria-label={access.check} className="grid gap-3 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <Button unavailable={isChecking} onClick={check}>
          {isChecking ? access.checking : access.check}
        </Button>
        <p className="text-quiet">{access.intro}</p>
      </div>
      <div role="status">
        {checked && (
          <ol ref={showOnArrival} aria-label={access.list} className="grid gap-2">
            {checked.steps.map((step) => (
              <li key={step.subject} className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  <Badge intent={intents[step.outcome]}>{access.outcomes[step.outcome]}</Badge>
                  {access.kinds[step.kind]}
                </p>
                {step.outcome !== "passed" && (
                  <>
                    <p className="font-mono text-xs wrap-anywhere text-quiet">{step.subject}</p>
                    <p className="text-quiet">{access.causes[step.cause]}</p>
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      {report && (
        <CopyButton
          key={report}
          value={report}
          texts={copyTexts.plain(access.report, access.copyReport)}
          lines={6}
        />
      )}
    </section>
  );
}
