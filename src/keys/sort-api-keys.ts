import type { ApiKey } from "../contract/api-key.ts";
import { parseOwnerNote } from "./owner-note.ts";

/** The columns by which the list can be sorted. */
export type SortField = "name" | "createdAt" | "lastUsedAt" | "rotateBy";

/** How the list is sorted. */
export interface Sort {
  readonly field: SortField;
  readonly isDescending: boolean;
}

/**
 * Sorts keys; names by the locale's order. A key that was never used counts as used before all others; one without
 * a date to rotate it by stands last whichever way.
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

// ISO 8601 in UTC, or a date: their order is that of their letters.
function compareTimes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Gives the sort after a column's head was pressed: past times newest first, all else upwards; again, the other way. */
export function nextSort(sort: Sort, field: SortField): Sort {
  if (sort.field === field) return { field, isDescending: !sort.isDescending };
  return { field, isDescending: field === "createdAt" || field === "lastUsedAt" };
}
