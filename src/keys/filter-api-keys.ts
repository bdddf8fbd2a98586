import type { ApiKey } from "../contract/api-key.ts";
import { isOverdue, parseOwnerNote } from "./owner-note.ts";

/** A filter of the list, in addition to its search: by the owner's note, or by keys that were never used. */
export type ApiKeyFilter =
  | { readonly by: "overdue" | "never_used" }
  | { readonly by: "owner" | "system"; readonly value: string };

/** Returns the filters that match at least one key. Owners and systems are each sorted by name. */
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

/** Returns the keys that match a filter. `today` is `YYYY-MM-DD`. */
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
