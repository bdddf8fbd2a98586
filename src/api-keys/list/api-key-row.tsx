import { ChevronDown } from "lucide";
import { useId, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { isOverdue, localDate, parseOwnerNote } from "../../keys/owner-note.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { highestRisk } from "../../scopes/scope-risk.ts";
import { Badge } from "../../ui/badge.tsx";
import { CopyCode } from "../../ui/copy-code.tsx";
import { CalendarDate, DateOnly, TimeAgo } from "../../ui/date-time.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LazyMenu } from "../../ui/lazy-menu.tsx";
import { ApiKeyStatus } from "./api-key-status.tsx";

const ScopeDetails = lazyPart(async () => (await import("../../scopes/scope-details.tsx")).ScopeDetails);

/** What can be done to a key from its row. */
export type ApiKeyAction = "edit" | "history" | "token-lab" | "rotate" | "revoke" | "verify-revocation";

const cellClass = "px-4 py-3 align-top";

/** One key of the list: what it is, how it stands and what can be done to it; its scopes unfold below it. */
export function ApiKeyRow({
  apiKey,
  now,
  hasRotateBy,
  isJustNow,
  isReadOnly,
  notHeld,
  onAction,
}: {
  apiKey: ApiKey;
  /** Milliseconds since 1970. */
  now: number;
  hasRotateBy: boolean;
  isJustNow: boolean;
  isReadOnly: boolean;
  /** The scopes that the signed-in user does not hold. */
  notHeld: ReadonlySet<string>;
  onAction: (action: ApiKeyAction, apiKey: ApiKey) => void;
}) {
  const table = useMessages("table");
  const copy = useMessages("copy");
  const loadFailure = useMessages("loadFailure");
  const scopesId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const note = parseOwnerNote(apiKey.description);
  const [secret] = apiKey.secrets;
  const overdue = isOverdue(note, localDate(now));
  const ownerAndSystem = [note.owner && table.owner(note.owner), note.system && table.system(note.system)]
    .filter(Boolean)
    .join(" · ");
  const scopes = {
    apiKey,
    controls: isOpen ? scopesId : undefined,
    isOpen,
    onToggle: () => setIsOpen(!isOpen),
  };
  const rotateBy = note.rotateBy && <CalendarDate value={note.rotateBy} />;
  const missingScopes = apiKey.allowedScopes.filter((scope) => notHeld.has(scope));
  const item = (label: string, action: ApiKeyAction, unavailable?: string) => ({
    label,
    unavailable,
    onSelect: () => onAction(action, apiKey),
  });

  return (
    <>
      <tr className={`border-t border-hairline hover:bg-page ${isJustNow ? "bg-success-soft" : ""}`}>
        <th scope="row" className={`${cellClass} max-w-0 text-start font-normal sm:w-1/3`}>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium wrap-anywhere">
              <bdi dir="auto">{apiKey.name}</bdi>
            </span>
            {isJustNow && <Badge intent="success">{table.justNow}</Badge>}
            {overdue && <Badge intent="danger">{table.overdue}</Badge>}
          </div>
          {note.text && (
            <p className="line-clamp-2 whitespace-pre-line text-quiet wrap-anywhere">
              <bdi dir="auto">{note.text}</bdi>
            </p>
          )}
          {ownerAndSystem && (
            <p className="text-quiet wrap-anywhere">
              <bdi dir="auto">{ownerAndSystem}</bdi>
            </p>
          )}
          <CopyCode value={apiKey.clientId} texts={{ ...copy, copy: table.copyClientIdOf(apiKey.name) }} />
          <div className="grid justify-items-start gap-1 pt-1 text-quiet sm:hidden">
            <ScopesButton {...scopes} />
            {secret && <span>{table.endsIn(secret.hint)}</span>}
          </div>
          <div className="pt-1 lg:hidden">
            <ApiKeyStatus apiKey={apiKey} />
          </div>
          <p className="text-quiet lg:hidden">
            {table.created} <DateOnly value={apiKey.createdAt} /> · {apiKey.createdBy.name}
          </p>
          {rotateBy && (
            <p className="text-quiet md:hidden">
              {table.rotateBy} {rotateBy}
            </p>
          )}
        </th>
        <td className={`${cellClass} hidden whitespace-nowrap lg:table-cell`}>
          <ApiKeyStatus apiKey={apiKey} />
        </td>
        <td className={`${cellClass} hidden whitespace-nowrap sm:table-cell`}>
          <ScopesButton {...scopes} />
        </td>
        <td className={`${cellClass} hidden whitespace-nowrap sm:table-cell`}>
          {secret && (
            <>
              <p>{table.endsIn(secret.hint)}</p>
              <p className="text-quiet">
                {table.secretSet} <TimeAgo value={secret.createdAt} now={now} />
              </p>
            </>
          )}
        </td>
        <td className={`${cellClass} hidden whitespace-nowrap md:table-cell`}>
          {apiKey.lastUsedAt ? <TimeAgo value={apiKey.lastUsedAt} now={now} /> : table.never}
        </td>
        {hasRotateBy && (
          <td
            className={`${cellClass} hidden whitespace-nowrap md:table-cell ${overdue ? "font-medium text-danger" : ""}`}
          >
            {rotateBy}
          </td>
        )}
        <td className={`${cellClass} hidden whitespace-nowrap lg:table-cell`}>
          <DateOnly value={apiKey.createdAt} />
          <p className="text-quiet">{apiKey.createdBy.name}</p>
        </td>
        <td className={`${cellClass} w-px`}>
          <LazyMenu
            label={table.actionsFor(apiKey.name)}
            failure={loadFailure.text}
            items={[
              ...(isReadOnly ? [] : [item(table.edit, "edit")]),
              item(table.testToken, "token-lab"),
              ...(isReadOnly
                ? []
                : [
                    item(
                      table.rotate,
                      "rotate",
                      missingScopes.length > 0 ? table.cannotRotate(missingScopes.join(", ")) : undefined,
                    ),
                  ]),
              item(table.history, "history"),
              ...(isReadOnly ? [] : [item(table.revoke, "revoke")]),
            ]}
          />
        </td>
      </tr>
      {isOpen && (
        <tr id={scopesId}>
          <td colSpan={8} className="px-4 pb-4">
            <ScopeDetails label={table.scopesOf(apiKey.name)} scopes={apiKey.allowedScopes} />
          </td>
        </tr>
      )}
    </>
  );
}

function ScopesButton({
  apiKey,
  controls,
  isOpen,
  onToggle,
}: {
  apiKey: ApiKey;
  controls: string | undefined;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const table = useMessages("table");
  const risk = useMessages("risk");
  const tier = highestRisk(apiKey.allowedScopes);
  return (
    <div className="grid justify-items-start gap-1">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
        className="-mx-1.5 -my-0.5 inline-flex min-h-6 items-center gap-1 rounded px-1.5 py-0.5 text-ink hover:bg-sunken"
      >
        {table.scopeCount(apiKey.allowedScopes.length)}
        <Icon of={ChevronDown} className={`size-4 text-quiet ${isOpen ? "rotate-180" : ""}`} />
      </button>
      {(tier === "high" || tier === "unrated") && (
        <Badge intent={tier === "high" ? "danger" : "warning"}>{risk.tiers[tier]}</Badge>
      )}
    </div>
  );
}
