import type { ApiKeyFilter } from "../../keys/filter-api-keys.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { SelectField } from "../../ui/field.tsx";

/** Filters the list by overdue, never used, owner or system. */
export function KeyFilter({
  filters,
  filter,
  onFilter,
}: {
  filters: readonly ApiKeyFilter[];
  filter: ApiKeyFilter | undefined;
  onFilter: (filter: ApiKeyFilter | undefined) => void;
}) {
  const texts = useMessages("filter");
  const options = filters.map((one, index) => ({
    by: one.by,
    value: String(index),
    label: "value" in one ? one.value : texts[one.by],
  }));
  const groups = [
    { label: texts.owners, options: options.filter(({ by }) => by === "owner") },
    { label: texts.systems, options: options.filter(({ by }) => by === "system") },
  ];
  return (
    <SelectField
      label={texts.label}
      value={filter ? String(filters.indexOf(filter)) : ""}
      options={[
        { value: "", label: texts.all },
        ...options.filter(({ by }) => by === "overdue" || by === "never_used"),
      ]}
      groups={groups.filter((group) => group.options.length > 0)}
      onChange={(value) => onFilter(value === "" ? undefined : filters[Number(value)])}
    />
  );
}
