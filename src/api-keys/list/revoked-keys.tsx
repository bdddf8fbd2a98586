import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { LazyMenu } from "../../ui/lazy-menu.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { revokedApiKeysQuery } from "../paged-queries.ts";
import { ReadFailure } from "../read-failure.tsx";

/** Debounce of the search in milliseconds: not every key press should send a request. */
const ASK_AFTER_MS = 300;

/** Lists the revoked keys page by page, since there can be many. */
export function RevokedKeys({
  search: typed,
  onAction,
}: {
  search: string;
  onAction: (action: "history" | "verify-revocation", apiKey: ApiKey) => void;
}) {
  const texts = useMessages("page");
  const list = useMessages("revokedList");
  const table = useMessages("table");
  const loadFailure = useMessages("loadFailure");
  const client = useApiKeysClient();
  const search = useSettled(typed, ASK_AFTER_MS);
  const [paging, setPaging] = useState({ search, page: 0 });
  const page = paging.search === search ? paging.page : 0;
  const keys = useQuery({
    ...revokedApiKeysQuery(client, { search, page }),
    placeholderData: keepPreviousData,
  });

  const failure = keys.isError && (
    <div className="border-t border-hairline p-4">
      <ReadFailure error={keys.error} isTrying={keys.isFetching} onTryAgain={() => void keys.refetch()} />
    </div>
  );
  if (failure && keys.data === undefined) return failure;
  const text =
    keys.isPending || keys.isPlaceholderData
      ? texts.loading
      : search
        ? texts.noMatch(search)
        : list.noneRevoked;
  if (!keys.data || keys.data.totalElements === 0) {
    return (
      <>
        {failure}
        <p role="status" className="border-t border-hairline px-4 py-12 text-center text-sm text-quiet">
          {text}
        </p>
      </>
    );
  }
  const { content, totalPages } = keys.data;
  const cellClass = "px-4 py-1 align-middle text-start font-normal";
  return (
    <>
      {failure}
      <table aria-label={list.revokedCaption} className="w-full border-collapse text-sm">
        <thead className="border-y border-hairline bg-sunken text-quiet">
          <tr>
            <th scope="col" className="px-4 py-1.5 text-start font-medium">
              {table.name}
            </th>
            <th scope="col" className="px-4 py-1.5 text-start font-medium">
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
              <td className={`${cellClass} wrap-anywhere`}>
                {apiKey.revokedAt && <DateTime value={apiKey.revokedAt} />}
                {apiKey.revokedBy && (
                  <>
                    {" "}
                    · <bdi dir="auto">{apiKey.revokedBy.name}</bdi>
                  </>
                )}
                {apiKey.revokeReason && (
                  <p className="whitespace-pre-line text-quiet">
                    <bdi dir="auto">{apiKey.revokeReason}</bdi>
                  </p>
                )}
              </td>
              <td className={`${cellClass} w-px`}>
                <LazyMenu
                  label={table.actionsFor(apiKey.name)}
                  failure={loadFailure.text}
                  items={[
                    { label: table.history, onSelect: () => onAction("history", apiKey) },
                    { label: list.verify, onSelect: () => onAction("verify-revocation", apiKey) },
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalPages > 1 && (
        <nav
          ref={keepFocus}
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
