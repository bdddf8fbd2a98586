import type { ApiKey } from "../contract/api-key.ts";

/** The columns by which the list can be sorted. */
export type SortField = "name" | "createdAt" | "lastUsedAt";

/** How the list is sorted. */
export interface Sort {
  readonly field: SortField;
  readonly isDescending: boolean;
}

/** Sorts keys; names by the locale's order, and a key that was never used as used before all others. */
export function sortApiKeys(
  apiKeys: readonly ApiKey[],
  { field, isDescending }: Sort,
  locale: string,
): ApiKey[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sorted = [...apiKeys].sort((one, other) => compare(one[field] ?? "", other[field] ?? ""));
  return isDescending ? sorted.reverse() : sorted;
}

/** Gives the sort after a column's head was pressed: that column, times newest first; pressed again, the other way. */
export function nextSort(sort: Sort, field: SortField): Sort {
  if (sort.field === field) return { field, isDescending: !sort.isDescending };
  return { field, isDescending: field !== "name" };
}
