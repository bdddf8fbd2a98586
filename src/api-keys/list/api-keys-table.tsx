import { useQuery } from "@tanstack/react-query";
import { memo, startTransition, useMemo, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { ACTIVE_API_KEY_LIMIT } from "../../contract/limits.ts";
import type { HealthFinding } from "../../keys/key-health.ts";
import { parseOwnerNote } from "../../keys/owner-note.ts";
import { nextSort, type Sort, type SortField, sortApiKeys } from "../../keys/sort-api-keys.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { useLocale } from "../../ui/locale-context.ts";
import { SortableHead } from "../../ui/sortable-head.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { OnApiKeyAction } from "../api-key-action.ts";
import { apiKeysQuery, scopesQuery, useApiKeysClient } from "../api-keys-queries.ts";
import { ApiKeyRow } from "./api-key-row.tsx";

const headClass = "px-3 py-1 text-start font-medium";

/** Lists API keys, one line each, with their actions. Narrow screens show only the name, the last use and one badge. */
export const ApiKeysTable = memo(function ApiKeysTable({
  apiKeys,
  findingsOf,
  justNow,
  isReadOnly,
  onAction,
}: {
  apiKeys: readonly ApiKey[];
  /** Returns the reasons to look at a key that are shown below it. */
  findingsOf: (apiKey: ApiKey) => readonly HealthFinding[];
  /** The id of the key last written in this visit. */
  justNow: string | undefined;
  isReadOnly: boolean;
  onAction: OnApiKeyAction;
}) {
  const table = useMessages("table");
  const locale = useLocale();
  const now = useNow(true, 30_000);
  const [sort, setSort] = useState<Sort>({ field: "createdAt", isDescending: true });
  // Until the catalogue has loaded, every scope counts as held. The service decides.
  const client = useApiKeysClient();
  const scopes = useQuery(scopesQuery(client));
  const notHeld = useMemo(
    () => new Set(scopes.data?.filter(({ grantable }) => !grantable).map(({ scope }) => scope)),
    [scopes.data],
  );
  // `apiKeys` may be only those that were searched for.
  const all = useQuery({ ...apiKeysQuery(client), refetchOnMount: false });
  const isFull = (all.data?.totalElements ?? 0) >= ACTIVE_API_KEY_LIMIT;
  const hasRotateBy = apiKeys.some(({ description }) => parseOwnerNote(description).rotateBy);
  const sorting = (field: SortField) =>
    ({
      direction: sort.field !== field ? "none" : sort.isDescending ? "descending" : "ascending",
      // The press is painted first: moving the rows takes longer.
      onSort: () => startTransition(() => setSort((shown) => nextSort(shown, field))),
    }) as const;
  return (
    <table aria-label={table.caption} className="w-full border-collapse text-sm">
      <thead className="border-y border-hairline bg-sunken text-quiet">
        <tr>
          <td />
          <SortableHead label={table.name} {...sorting("name")} />
          <th scope="col" className={`${headClass} hidden sm:table-cell`}>
            {table.scopes}
          </th>
          <th scope="col" className={`${headClass} hidden md:table-cell`}>
            {table.secret}
          </th>
          <SortableHead label={table.lastUsed} {...sorting("lastUsedAt")} />
          {hasRotateBy && (
            <SortableHead label={table.rotateBy} {...sorting("rotateBy")} className="hidden md:table-cell" />
          )}
          <th scope="col">
            <span className="sr-only">{table.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sortApiKeys(apiKeys, sort, locale).map((apiKey) => (
          <ApiKeyRow
            key={apiKey.id}
            apiKey={apiKey}
            findings={findingsOf(apiKey)}
            now={now}
            hasRotateBy={hasRotateBy}
            isJustNow={apiKey.id === justNow}
            isReadOnly={isReadOnly}
            isFull={isFull}
            notHeld={notHeld}
            onAction={onAction}
          />
        ))}
      </tbody>
    </table>
  );
});
