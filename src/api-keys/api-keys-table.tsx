import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useLocale, useMessages } from "../messages/messages-context.tsx";
import { LazyMenu } from "../ui/lazy-menu.tsx";
import { SortableHead } from "../ui/sortable-head.tsx";
import { Time } from "../ui/time.tsx";
import { nextSort, type Sort, type SortField, sortApiKeys } from "./sort-api-keys.ts";

/** What can be done to a key from its row. */
export type ApiKeyAction = "edit" | "history" | "token-lab" | "rotate" | "revoke";

const headClass = "px-4 py-2.5 text-left font-medium";

/** Lists API Keys, each with what can be done to it. On a narrow screen a key's details stand under its name. */
export function ApiKeysTable({
  apiKeys,
  onAction,
}: {
  apiKeys: readonly ApiKey[];
  onAction: (action: ApiKeyAction, apiKey: ApiKey) => void;
}) {
  const { table } = useMessages();
  const locale = useLocale();
  const [sort, setSort] = useState<Sort>({ field: "createdAt", isDescending: true });
  const sorting = (field: SortField) =>
    ({
      direction: sort.field !== field ? "none" : sort.isDescending ? "descending" : "ascending",
      onSort: () => setSort(nextSort(sort, field)),
    }) as const;
  return (
    <table aria-label={table.caption} className="w-full border-collapse text-sm">
      <thead className="border-y border-hairline bg-sunken text-quiet">
        <tr>
          <SortableHead label={table.name} {...sorting("name")} />
          <th scope="col" className={`${headClass} hidden sm:table-cell`}>
            {table.scopes}
          </th>
          <th scope="col" className={`${headClass} hidden sm:table-cell`}>
            {table.secret}
          </th>
          <SortableHead label={table.created} {...sorting("createdAt")} className="hidden lg:table-cell" />
          <SortableHead label={table.lastUsed} {...sorting("lastUsedAt")} className="hidden md:table-cell" />
          <th scope="col" className={headClass}>
            <span className="sr-only">{table.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sortApiKeys(apiKeys, sort, locale).map((apiKey) => (
          <ApiKeyRow key={apiKey.id} apiKey={apiKey} onAction={onAction} />
        ))}
      </tbody>
    </table>
  );
}

function ApiKeyRow({
  apiKey,
  onAction,
}: {
  apiKey: ApiKey;
  onAction: (action: ApiKeyAction, apiKey: ApiKey) => void;
}) {
  const { table } = useMessages();
  const locale = useLocale();
  const hint = apiKey.secrets[0]?.hint;
  const cellClass = "px-4 py-3 align-top";
  const label = table.actionsFor(apiKey.name);
  return (
    <tr className="border-b border-hairline last:border-b-0 hover:bg-page">
      <th scope="row" className={`${cellClass} max-w-0 text-left font-normal sm:w-2/5`}>
        <p className="font-medium wrap-anywhere">
          <bdi dir="auto">{apiKey.name}</bdi>
        </p>
        {apiKey.description && (
          <p className="line-clamp-2 whitespace-pre-line text-quiet wrap-anywhere">
            <bdi dir="auto">{apiKey.description}</bdi>
          </p>
        )}
        <p className="pt-1 font-mono text-xs text-quiet wrap-anywhere">{apiKey.clientId}</p>
        <p className="pt-1 text-quiet sm:hidden">
          {table.scopeCount(apiKey.allowedScopes.length)}
          {hint && ` · ${table.endsIn(hint)}`}
        </p>
      </th>
      <td
        className={`${cellClass} hidden whitespace-nowrap sm:table-cell`}
        title={apiKey.allowedScopes.join("\n")}
      >
        {table.scopeCount(apiKey.allowedScopes.length)}
      </td>
      <td className={`${cellClass} hidden whitespace-nowrap sm:table-cell`}>{hint && table.endsIn(hint)}</td>
      <td className={`${cellClass} hidden lg:table-cell`}>
        <Time value={apiKey.createdAt} locale={locale} />
        <p className="text-quiet">{apiKey.createdBy.name}</p>
      </td>
      <td className={`${cellClass} hidden whitespace-nowrap md:table-cell`}>
        {apiKey.lastUsedAt ? <Time value={apiKey.lastUsedAt} locale={locale} /> : table.never}
      </td>
      <td className={`${cellClass} w-px`}>
        <LazyMenu
          label={label}
          items={[
            { label: table.edit, onSelect: () => onAction("edit", apiKey) },
            { label: table.testToken, onSelect: () => onAction("token-lab", apiKey) },
            { label: table.rotate, onSelect: () => onAction("rotate", apiKey) },
            { label: table.history, onSelect: () => onAction("history", apiKey) },
            { label: table.revoke, onSelect: () => onAction("revoke", apiKey) },
          ]}
        />
      </td>
    </tr>
  );
}
