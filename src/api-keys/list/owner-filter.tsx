import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiKeyFilter } from "../../keys/filter-api-keys.ts";
import { ownerFilters } from "../../keys/owner-filters.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { SelectField } from "../../ui/field.tsx";
import { useLocale } from "../../ui/locale-context.ts";

/** Filters the list by owner or system. Shows nothing if no key has either. */
export function OwnerFilter({
  apiKeys,
  filter,
  onFilter,
}: {
  apiKeys: readonly ApiKey[];
  filter: ApiKeyFilter | undefined;
  onFilter: (filter: ApiKeyFilter | undefined) => void;
}) {
  const texts = useMessages("filter");
  const filters = ownerFilters(apiKeys, useLocale());
  if (filters.length === 0) return null;
  const options = filters.map(({ by, value }, index) => ({ by, value: String(index), label: value }));
  const groups = [
    { label: texts.owners, options: options.filter(({ by }) => by === "owner") },
    { label: texts.systems, options: options.filter(({ by }) => by === "system") },
  ];
  const chosen = filters.findIndex(({ by, value }) => by === filter?.by && value === filter.value);
  return (
    <div className="min-w-32 flex-1 sm:max-w-56">
      <SelectField
        label={texts.label}
        value={chosen === -1 ? "" : String(chosen)}
        options={[{ value: "", label: texts.all }]}
        groups={groups.filter((group) => group.options.length > 0)}
        onChange={(value) => onFilter(value === "" ? undefined : filters[Number(value)])}
      />
    </div>
  );
}
