import { ChevronRight } from "lucide";
import { memo, type ReactNode, useId, useRef, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { ACTIVE_API_KEY_LIMIT } from "../../contract/limits.ts";
import type { HealthFinding } from "../../keys/key-health.ts";
import { dueOf, localDate, parseOwnerNote } from "../../keys/owner-note.ts";
import { currentSecretOf, oldSecretOf } from "../../keys/secrets-of.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { haveHighRisk } from "../../scopes/high-risk.ts";
import { summariseScopes } from "../../scopes/scope-summary.ts";
import { Badge } from "../../ui/badge.tsx";
import { CalendarDate, TimeAgo } from "../../ui/date-time.tsx";
import { Icon } from "../../ui/icon.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { LazyMenu } from "../../ui/lazy-menu.tsx";
import type { ApiKeyAction, OnApiKeyAction } from "../api-key-action.ts";

const OldSecret = lazyPart(async () => (await import("./old-secret.tsx")).OldSecret, <div className="h-9" />);
const KeyFindings = lazyPart(
  async () => (await import("./key-findings.tsx")).KeyFindings,
  <div className="h-9" />,
);
const KeyDetails = lazyPart(async () => (await import("./key-details.tsx")).KeyDetails);

const cellClass = "h-11 px-2 py-1 sm:px-3";

/**
 * Shows a key on one line; its details unfold below. During an overlap, the old secret has a line of its own.
 * Memoised, so that sorting and searching only move it.
 */
export const ApiKeyRow = memo(function ApiKeyRow({
  apiKey,
  findings,
  now,
  hasRotateBy,
  isJustNow,
  isReadOnly,
  isFull,
  notHeld,
  onAction,
}: {
  apiKey: ApiKey;
  /** The reasons to look at the key that are shown below it. */
  findings: readonly HealthFinding[];
  /** Milliseconds since 1970. */
  now: number;
  hasRotateBy: boolean;
  isJustNow: boolean;
  isReadOnly: boolean;
  /** True if the account has as many keys as it may. */
  isFull: boolean;
  /** The scopes that the signed-in user does not hold. */
  notHeld: ReadonlySet<string>;
  onAction: OnApiKeyAction;
}) {
  const page = useMessages("page");
  const table = useMessages("table");
  const risk = useMessages("risk");
  const scopeWords = useMessages("scopeWords");
  const loadFailure = useMessages("loadFailure");
  const detailsId = useId();
  const details = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { rotateBy } = parseOwnerNote(apiKey.description);
  const due = dueOf({ rotateBy }, localDate(now));
  const dueBadge = due && <Badge intent={due === "overdue" ? "danger" : "warning"}>{table[due]}</Badge>;
  const secret = currentSecretOf(apiKey);
  const oldSecret = oldSecretOf(apiKey);
  const words = summariseScopes(apiKey.allowedScopes, scopeWords);
  const missingScopes = apiKey.allowedScopes.filter((scope) => notHeld.has(scope));
  const highRisk = haveHighRisk(apiKey.allowedScopes) && (
    <span className="shrink-0 whitespace-nowrap">
      <Badge intent="danger">{risk.tiers.high}</Badge>
    </span>
  );
  const item = (label: string, action: ApiKeyAction, unavailable?: string) => ({
    label,
    unavailable,
    onSelect: () => onAction(action, apiKey),
  });
  // Whoever receives a secret must hold the key's scopes.
  const notAllowed = missingScopes.length > 0 ? table.missingScopes(missingScopes.join(", ")) : undefined;
  const changes = isReadOnly
    ? []
    : [item(table.rotate, "rotate", notAllowed), ...(oldSecret ? [item(table.retire, "retire")] : [])];
  const rowColour = isJustNow ? "bg-success-soft" : "";
  const below = (content: ReactNode, id?: string) => (
    <tr ref={keepFocus} id={id} className={rowColour}>
      <td />
      <td colSpan={hasRotateBy ? 6 : 5} className="px-2 pb-2 sm:px-3">
        {content}
      </td>
    </tr>
  );

  return (
    <>
      <tr ref={keepFocus} className={`border-t border-hairline hover:bg-page ${rowColour}`}>
        <td className="w-px ps-1 sm:ps-2">
          <button
            ref={details}
            type="button"
            aria-label={table.detailsOf(apiKey.name)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setIsOpen(!isOpen)}
            className="grid size-8 place-items-center rounded-md text-quiet hover:bg-sunken hover:text-ink max-sm:size-11"
          >
            <Icon of={ChevronRight} className={`size-4 rtl:rotate-180 ${isOpen ? "rotate-90" : ""}`} />
          </button>
        </td>
        <th scope="row" className={`${cellClass} w-full text-start font-medium sm:w-1/3`}>
          <bdi dir="auto" className="wrap-anywhere">
            {apiKey.name}
          </bdi>
        </th>
        <td className={`${cellClass} hidden max-w-0 sm:table-cell sm:w-1/3`}>
          <span className="flex items-center gap-2">
            <span className="truncate" title={words}>
              {words}
            </span>
            {highRisk}
          </span>
        </td>
        <td className={`${cellClass} hidden font-mono text-xs md:table-cell`}>
          {secret && `…${secret.hint}`}
        </td>
        <td className={`${cellClass} whitespace-nowrap`}>
          {apiKey.lastUsedAt ? <TimeAgo value={apiKey.lastUsedAt} now={now} /> : table.never}
          <div className="sm:hidden">{due === "overdue" ? dueBadge : highRisk || dueBadge}</div>
        </td>
        {hasRotateBy && (
          <td className={`${cellClass} hidden md:table-cell`}>
            <span className="flex flex-wrap items-center gap-x-2 whitespace-nowrap">
              {rotateBy && <CalendarDate value={rotateBy} />}
              {dueBadge}
            </span>
          </td>
        )}
        <td className="w-px pe-1 sm:pe-2">
          <LazyMenu
            label={table.actionsFor(apiKey.name)}
            failure={loadFailure.text}
            items={[
              ...(isReadOnly
                ? []
                : [
                    item(table.edit, "edit"),
                    item(
                      table.duplicate,
                      "duplicate",
                      isFull ? page.limitReached(ACTIVE_API_KEY_LIMIT) : notAllowed,
                    ),
                  ]),
              item(table.testToken, "token-lab"),
              ...changes,
              item(table.history, "history"),
              ...(isReadOnly ? [] : [item(table.revoke, "revoke")]),
            ]}
          />
        </td>
      </tr>
      {oldSecret &&
        below(
          <OldSecret
            apiKey={apiKey}
            now={now}
            isReadOnly={isReadOnly}
            onExtend={() => onAction("extend", apiKey)}
            onRetire={() => {
              // This button goes with the old secret: the focus must return to one that stays.
              details.current?.focus();
              onAction("retire", apiKey);
            }}
          />,
        )}
      {findings.length > 0 && below(<KeyFindings {...{ apiKey, findings, now, isReadOnly, onAction }} />)}
      {isOpen && below(<KeyDetails apiKey={apiKey} />, detailsId)}
    </>
  );
});
