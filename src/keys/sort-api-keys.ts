import type { ApiKey } from "../contract/api-key.ts";
import { parseOwnerNote } from "./owner-note.ts";

/** A column that the list can be sorted by. */
export type SortField = "name" | "createdAt" | "lastUsedAt" | "rotateBy";

export interface Sort {
  readonly field: SortField;
  readonly isDescending: boolean;
}

/**
 * Sorts keys; names in the locale's order. A key that was never used counts as used the longest ago. Keys without a
 * rotate-by date come last in either direction.
 */
export function sortApiKeys(
  apiKeys: readonly ApiKey[],
  { field, isDescending }: Sort,
  locale: string,
): ApiKey[] {
  const compare = field === "name" ? compareNames(locale) : compareTimes;
  const sortValue = (apiKey: ApiKey) =>
    field === "rotateBy" ? parseOwnerNote(apiKey.description).rotateBy : (apiKey[field] ?? "");
  const sorted = [...apiKeys].sort((one, other) => compare(sortValue(one), sortValue(other)));
  if (isDescending) sorted.reverse();
  if (field !== "rotateBy") return sorted;
  return [...sorted.filter((apiKey) => sortValue(apiKey)), ...sorted.filter((apiKey) => !sortValue(apiKey))];
}

function compareNames(locale: string): (one: string, other: string) => number {
  return new Intl.Collator(locale, { numeric: true, sensitivity: "base" }).compare;
}

// ISO 8601 in UTC, or a date: alphabetical order is chronological order.
function compareTimes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Returns the sort after a click on a column header. A new column starts ascending, or with the newest for created and
 * last used; a second click reverses it.
 */
export function nextSort(sort: Sort, field: SortField): Sort {
  if (sort.field === field) return { field, isDescending: !sort.isDescending };
  return { field, isDescending: field === "createdAt" || field === "lastUsedAt" };
}
