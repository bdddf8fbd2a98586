import type { ApiKey } from "../contract/api-key.ts";
import type { ApiKeyFilter } from "./filter-api-keys.ts";
import { parseOwnerNote } from "./owner-note.ts";

/** Returns a filter for each owner and system of the keys, each sorted by name. */
export function ownerFilters(apiKeys: readonly ApiKey[], locale: string): ApiKeyFilter[] {
  const { compare } = new Intl.Collator(locale);
  return (["owner", "system"] as const).flatMap((by) => {
    const values = new Set(apiKeys.map(({ description }) => parseOwnerNote(description)[by]));
    values.delete("");
    return [...values].sort(compare).map((value) => ({ by, value }));
  });
}
