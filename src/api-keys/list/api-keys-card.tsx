import { memo, useCallback, useDeferredValue, useMemo, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { type ApiKeyFilter, filterApiKeys, type HealthOfKeys } from "../../keys/filter-api-keys.ts";
import type { HealthFinding } from "../../keys/key-health.ts";
import { searchApiKeys } from "../../keys/search-api-keys.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ToggleGroup } from "../../ui/toggle-group.tsx";
import type { AccountDialog, OnApiKeyAction } from "../api-key-action.ts";
import { WhoseIsThis } from "../whose/lazy-whose-is-this.ts";
import { ApiKeysTable } from "./api-keys-table.tsx";

const FirstSteps = lazyPart(
  async () => (await import("./first-steps.tsx")).FirstSteps,
  <div className="h-96 border-t border-hairline" />,
);
const ListFilters = lazyPart(async () => (await import("./list-filters.tsx")).ListFilters);
const RevokedKeys = lazyPart(async () => (await import("./revoked-keys.tsx")).RevokedKeys);

const noKeys: readonly ApiKey[] = [];
const noFindings: readonly HealthFinding[] = [];

/**
 * Shows the toolbar and the account's active or revoked keys, or whose token was pasted into the search. Memoised, so
 * that opening a dialog does not re-render it.
 */
export const ApiKeysCard = memo(function ApiKeysCard({
  apiKeys,
  justNow,
  isReadOnly,
  onAction,
  onOpen,
}: {
  apiKeys: readonly ApiKey[];
  /** The id of the key last written in this visit. */
  justNow: string | undefined;
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  onAction: OnApiKeyAction;
  onOpen: (dialog: AccountDialog) => void;
}) {
  const page = useMessages("page");
  const [typed, setTyped] = useState("");
  // The field shows what is typed at once. The list follows, and must not hold up the next key.
  const search = useDeferredValue(typed);
  const [filter, setFilter] = useState<ApiKeyFilter>();
  const [status, setStatus] = useState<ApiKey["status"]>("ACTIVE");
  const [health, setHealth] = useState<HealthOfKeys>(new Map());
  const filtered = useMemo(() => filterApiKeys(apiKeys, filter, health), [apiKeys, filter, health]);
  // A filter goes for good when its last key is resolved.
  if (filter && filtered.length === 0) setFilter(undefined);
  const found = useMemo(() => searchApiKeys(filtered, search), [filtered, search]);
  // A refusal is always shown; the other reasons when the list is filtered by them.
  const findingsOf = useCallback(
    ({ id }: ApiKey) => {
      const shown = health
        .get(id)
        ?.filter(({ kind }) => kind === "refused" || (filter?.by === "health" && kind === filter.value));
      return shown?.length ? shown : noFindings;
    },
    [health, filter],
  );
  const isHiddenByFilter = found.length === 0 && searchApiKeys(apiKeys, search).length > 0;
  return (
    <section className="overflow-hidden rounded-lg border border-hairline bg-surface raised">
      <div className="flex flex-wrap items-center gap-3 px-4 py-2.5">
        <ToggleGroup
          label={page.show}
          value={status}
          onChange={setStatus}
          options={[
            { value: "ACTIVE", label: page.active },
            { value: "REVOKED", label: page.revoked },
          ]}
        />
        <ListFilters
          apiKeys={status === "ACTIVE" ? apiKeys : noKeys}
          filter={filter}
          onFilter={setFilter}
          onHealth={setHealth}
          isReadOnly={isReadOnly}
          onOpen={onOpen}
        />
        <div className="min-w-48 flex-1 sm:ms-auto sm:max-w-64">
          <SearchField label={page.search} value={typed} onChange={setTyped} />
        </div>
      </div>
      <output className="sr-only">
        {status === "ACTIVE" && (search || filter) && found.length > 0 && page.found(found.length)}
      </output>
      {mayBeSecret(search) && (status === "REVOKED" || found.length === 0) ? (
        <div className="border-t border-hairline px-4 py-12">
          <WhoseIsThis
            pasted={search.trim()}
            apiKeys={apiKeys}
            isReadOnly={isReadOnly}
            onAction={onAction}
            onForget={() => setTyped("")}
          />
        </div>
      ) : status === "REVOKED" ? (
        <RevokedKeys search={search} onAction={onAction} />
      ) : apiKeys.length === 0 ? (
        <FirstSteps />
      ) : found.length === 0 ? (
        <div className="grid justify-items-center gap-3 border-t border-hairline px-4 py-12">
          <p role="status" className="text-sm text-quiet">
            {isHiddenByFilter ? page.noMatchFilter : page.noMatch(search)}
          </p>
          <Button
            onClick={({ currentTarget }) => {
              currentTarget.closest("section")?.querySelector("input")?.focus();
              if (isHiddenByFilter) setFilter(undefined);
              else setTyped("");
            }}
          >
            {isHiddenByFilter ? page.clearFilter : page.clearSearch}
          </Button>
        </div>
      ) : (
        <ApiKeysTable
          apiKeys={found}
          findingsOf={findingsOf}
          justNow={justNow}
          isReadOnly={isReadOnly}
          onAction={onAction}
        />
      )}
    </section>
  );
});

/**
 * True for a text with a longer word than names and client IDs have, such as a token or a client secret. It is read here
 * and must not be sent to the service as a search.
 */
function mayBeSecret(text: string): boolean {
  return text.split(" ").some((word) => word.length > 30);
}
