import type { ApiKey } from "../contract/api-key.ts";
import { isOverdue, parseOwnerNote } from "./owner-note.ts";

/** What the list can be narrowed to beside its search: by the owner's note, or by what was never used. */
export type ApiKeyFilter =
  | { readonly by: "overdue" | "never_used" }
  | { readonly by: "owner" | "system"; readonly value: string };

/** Gives the filters that find something among keys, those by owner and by system each in order of their names. */
export function filtersFor(apiKeys: readonly ApiKey[], today: string, locale: string): ApiKeyFilter[] {
  const named = (["owner", "system"] as const).flatMap((by) => {
    const values = new Set(apiKeys.map(({ description }) => parseOwnerNote(description)[by]));
    values.delete("");
    const sorted = values.size > 1 ? [...values].sort(new Intl.Collator(locale).compare) : [...values];
    return sorted.map((value) => ({ by, value }));
  });
  const filters: ApiKeyFilter[] = [{ by: "overdue" }, { by: "never_used" }, ...named];
  return filters.filter((filter) => filterApiKeys(apiKeys, filter, today).length > 0);
}

/** Narrows keys to those that a filter is about; `today` is a date as `YYYY-MM-DD`. */
export function filterApiKeys(
  apiKeys: readonly ApiKey[],
  filter: ApiKeyFilter | undefined,
  today: string,
): readonly ApiKey[] {
  if (filter === undefined) return apiKeys;
  return apiKeys.filter(({ description, lastUsedAt }) => {
    if (filter.by === "never_used") return lastUsedAt === undefined;
    const note = parseOwnerNote(description);
    return "value" in filter ? note[filter.by] === filter.value : isOverdue(note, today);
  });
}
