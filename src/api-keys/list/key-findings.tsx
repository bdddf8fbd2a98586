import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { Refusal } from "../../contract/refusal.ts";
import type { HealthFinding } from "../../keys/key-health.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { calendarDate, shortTime } from "../../ui/date-time.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { useLocale } from "../../ui/locale-context.ts";
import type { OnApiKeyAction } from "../api-key-action.ts";
import { scopesQuery, useApiKeysClient } from "../api-keys-queries.ts";
import { isRotatedSince, useRefusalWords } from "../use-refusal-words.ts";

/** Says why a key is worth a look, a line for each reason, with the action that resolves it. */
export function KeyFindings({
  apiKey,
  findings,
  now,
  isReadOnly,
  onAction,
}: {
  apiKey: ApiKey;
  findings: readonly HealthFinding[];
  /** Milliseconds since 1970. */
  now: number;
  isReadOnly: boolean;
  onAction: OnApiKeyAction;
}) {
  const texts = useMessages("health");
  const table = useMessages("table");
  const locale = useLocale();
  const wordsOf = useRefusalWords(apiKey, now);
  const scopes = useQuery(scopesQuery(useApiKeysClient()));
  const isGrantable = (scope: string) => scopes.data?.some((one) => one.scope === scope && one.grantable);
  const action = (label: string, fullLabel: string, onClick: () => void) =>
    !isReadOnly && (
      <Button aria-label={fullLabel} onClick={onClick}>
        {label}
      </Button>
    );

  const rotate = action(table.rotate, texts.rotateOf(apiKey.name), () => onAction("rotate", apiKey));

  const actionFor = ({ reason, lastAt, scopes: requested = [] }: Refusal): ReactNode => {
    // It may be resolved already: rotating again could stop an integration that works by now.
    const isResolved = isRotatedSince(apiKey, lastAt) || (apiKey.lastUsedAt ?? "") > lastAt;
    switch (reason) {
      case "wrong_secret":
      case "retired_secret":
        return isResolved ? null : rotate;
      case "scope_not_allowed": {
        const missing = requested.filter(isGrantable);
        const fullLabel = texts.allowOf(missing.join(", "), apiKey.name);
        return (
          missing.length > 0 &&
          action(texts.allow, fullLabel, () => onAction("edit", apiKey, { alsoAllow: missing }))
        );
      }
      default:
        return null;
    }
  };

  const linesOf = (finding: HealthFinding): { key: string; words: string; action: ReactNode }[] => {
    switch (finding.kind) {
      case "refused":
        return finding.refusals.map((refusal) => ({
          key: [refusal.reason, refusal.difference, refusal.secretHint, ...(refusal.scopes ?? [])].join(" "),
          words: wordsOf(refusal),
          action: actionFor(refusal),
        }));
      case "overdue":
        return [
          {
            key: finding.kind,
            words: texts.overdue(calendarDate(finding.rotateBy, locale)),
            action: rotate,
          },
        ];
      case "left":
        return [
          {
            key: finding.kind,
            words: texts.left(finding.creator),
            action: action(table.edit, texts.editOf(apiKey.name), () => onAction("edit", apiKey)),
          },
        ];
      case "unused": {
        const since = shortTime(finding.since, locale);
        return [
          {
            key: finding.kind,
            words: finding.isNever ? texts.neverUsed(since) : texts.unusedSince(since),
            action: action(table.revoke, texts.revokeOf(apiKey.name), () => onAction("revoke", apiKey)),
          },
        ];
      }
      case "wide":
        return [
          {
            key: finding.kind,
            words: texts.wide(finding.scopes.join(", ")),
            action: action(table.edit, texts.editOf(apiKey.name), () => onAction("edit", apiKey)),
          },
        ];
    }
  };
  return (
    <ul aria-label={texts.label} className="grid gap-1">
      {findings.flatMap(linesOf).map((line) => (
        <li
          key={line.key}
          ref={keepFocus}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-warning"
        >
          <span className="min-w-0 flex-1 basis-64 wrap-anywhere">
            <bdi dir="auto">{line.words}</bdi>
          </span>
          {line.action}
        </li>
      ))}
    </ul>
  );
}
