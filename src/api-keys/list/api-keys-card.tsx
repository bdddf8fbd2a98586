import { memo, useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { type ApiKeyFilter, filterApiKeys, filtersFor } from "../../keys/filter-api-keys.ts";
import { localDate } from "../../keys/owner-note.ts";
import { searchApiKeys } from "../../keys/search-api-keys.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/field.tsx";
import { useLocale } from "../../ui/locale-context.ts";
import { ToggleGroup } from "../../ui/toggle-group.tsx";
import type { ApiKeyAction } from "./api-key-row.tsx";
import { ApiKeysTable } from "./api-keys-table.tsx";
import { KeyFilter } from "./key-filter.tsx";

const FirstSteps = lazyPart(
  async () => (await import("./first-steps.tsx")).FirstSteps,
  <div className="h-96 border-t border-hairline" />,
);
const RevokedKeys = lazyPart(async () => (await import("./revoked-keys.tsx")).RevokedKeys);

/**
 * The toolbar and what it is about: the account's active keys, or those that were revoked. Drawn anew for its own
 * props only, not whenever a dialog opens beside it.
 */
export const ApiKeysCard = memo(function ApiKeysCard({
  apiKeys,
  justNow,
  isReadOnly,
  onAction,
}: {
  apiKeys: readonly ApiKey[];
  /** The id of the key that was written last in this visit. */
  justNow: string | undefined;
  /** The signed-in user may look at the keys but change none. */
  isReadOnly: boolean;
  onAction: (action: ApiKeyAction, apiKey: ApiKey) => void;
}) {
  const page = useMessages("page");
  const [search, setSearch] = useState("");
  const [chosenFilter, setChosenFilter] = useState<ApiKeyFilter>();
  const [status, setStatus] = useState<ApiKey["status"]>("ACTIVE");
  const today = localDate(Date.now());
  const filters = filtersFor(apiKeys, today, useLocale());
  const filter = filters.find((one) => JSON.stringify(one) === JSON.stringify(chosenFilter));
  const found = searchApiKeys(filterApiKeys(apiKeys, filter, today), search);
  const showAll = () => {
    setSearch("");
    setChosenFilter(undefined);
  };
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
        {status === "ACTIVE" && filters.length > 0 && apiKeys.length > 1 && (
          <div className="min-w-32 flex-1 sm:max-w-56">
            <KeyFilter filters={filters} filter={filter} onFilter={setChosenFilter} />
          </div>
        )}
        <div className="min-w-48 flex-1 sm:ms-auto sm:max-w-64">
          <SearchField label={page.search} value={search} onChange={setSearch} />
        </div>
      </div>
      {status === "REVOKED" ? (
        <RevokedKeys search={search} onAction={onAction} />
      ) : apiKeys.length === 0 ? (
        <FirstSteps />
      ) : found.length === 0 ? (
        <div className="grid justify-items-center gap-3 border-t border-hairline px-4 py-12">
          <p role="status" className="text-sm text-quiet">
            {search ? page.noMatch(search) : page.noMatchFilter}
          </p>
          <Button onClick={showAll}>{search ? page.clearSearch : page.clearFilter}</Button>
        </div>
      ) : (
        <ApiKeysTable apiKeys={found} justNow={justNow} isReadOnly={isReadOnly} onAction={onAction} />
      )}
    </section>
  );
});
