import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { useAllMessages } from "../messages/messages-context.tsx";
import { ReadFailure } from "../messages/read-failure.tsx";
import { Moment } from "../messages/time.tsx";
import { Button } from "../ui/button.tsx";
import { LazyMenu } from "../ui/lazy-menu.tsx";
import { ApiKeyStatus } from "./api-key-status.tsx";
import { revokedApiKeysQuery, useApiKeysClient } from "./api-keys-queries.ts";

/** Lists the keys that were revoked, page by page as the service gives them: there can be many. */
export function RevokedKeys({
  search,
  onAction,
}: {
  search: string;
  onAction: (action: "history" | "dead-check", apiKey: ApiKey) => void;
}) {
  const { page: texts, revokedList: list, table, errors } = useAllMessages();
  const client = useApiKeysClient();
  const [paging, setPaging] = useState({ search, page: 0 });
  const page = paging.search === search ? paging.page : 0;
  const keys = useQuery({
    ...revokedApiKeysQuery(client, { search, page }),
    placeholderData: keepPreviousData,
  });

  if (keys.isError) {
    return (
      <div className="grid justify-items-start gap-3 border-t border-hairline p-4">
        <ReadFailure error={keys.error} isTrying={keys.isFetching} onTryAgain={() => void keys.refetch()} />
        <Button onClick={() => void keys.refetch()}>{errors.tryAgain}</Button>
      </div>
    );
  }
  const text = keys.isPending ? texts.loading : search ? texts.noMatch(search) : list.noneRevoked;
  if (keys.isPending || keys.data.totalElements === 0) {
    return (
      <p role="status" className="border-t border-hairline px-4 py-12 text-center text-sm text-quiet">
        {text}
      </p>
    );
  }
  const { content, totalPages } = keys.data;
  const cellClass = "px-4 py-3 align-top text-start font-normal";
  return (
    <>
      <table aria-label={list.revokedCaption} className="w-full border-collapse text-sm">
        <thead className="border-y border-hairline bg-sunken text-quiet">
          <tr>
            <th scope="col" className="px-4 py-2.5 text-start font-medium">
              {table.name}
            </th>
            <th scope="col" className="hidden px-4 py-2.5 text-start font-medium sm:table-cell">
              {table.status}
            </th>
            <th scope="col" className="px-4 py-2.5 text-start font-medium">
              {list.revokedAt}
            </th>
            <th scope="col">
              <span className="sr-only">{table.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {content.map((apiKey) => (
            <tr key={apiKey.id} className="border-b border-hairline last:border-b-0">
              <th scope="row" className={cellClass}>
                <p className="font-medium wrap-anywhere">
                  <bdi dir="auto">{apiKey.name}</bdi>
                </p>
                <p className="font-mono text-xs text-quiet wrap-anywhere">{apiKey.clientId}</p>
              </th>
              <td className={`${cellClass} hidden sm:table-cell`}>
                <ApiKeyStatus apiKey={apiKey} />
              </td>
              <td className={cellClass}>{apiKey.revokedAt && <Moment value={apiKey.revokedAt} />}</td>
              <td className={`${cellClass} w-px`}>
                <LazyMenu
                  label={table.actionsFor(apiKey.name)}
                  items={[
                    { label: table.history, onSelect: () => onAction("history", apiKey) },
                    { label: table.deadCheck, onSelect: () => onAction("dead-check", apiKey) },
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalPages > 1 && (
        <nav
          aria-label={list.pages}
          className="flex items-center justify-end gap-3 border-t border-hairline p-3"
        >
          <p className="text-sm text-quiet">{list.pageOf(page + 1, totalPages)}</p>
          <Button unavailable={page === 0} onClick={() => setPaging({ search, page: page - 1 })}>
            {list.previous}
          </Button>
          <Button unavailable={page + 1 >= totalPages} onClick={() => setPaging({ search, page: page + 1 })}>
            {list.next}
          </Button>
        </nav>
      )}
    </>
  );
}
