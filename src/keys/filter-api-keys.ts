import type { ApiKey } from "../contract/api-key.ts";
import type { HealthFinding } from "./key-health.ts";
import { parseOwnerNote } from "./owner-note.ts";

/** A filter of the list, in addition to its search: by the owner's note, or by a reason to look at a key. */
export type ApiKeyFilter =
  | { readonly by: "owner" | "system"; readonly value: string }
  | { readonly by: "health"; readonly value: HealthFinding["kind"] };

/** The reasons to look at a key, by its id. A key without any is absent. */
export type HealthOfKeys = ReadonlyMap<string, readonly HealthFinding[]>;

/** Returns the keys that match a filter. */
export function filterApiKeys(
  apiKeys: readonly ApiKey[],
  filter: ApiKeyFilter | undefined,
  health: HealthOfKeys,
): readonly ApiKey[] {
  if (filter === undefined) return apiKeys;
  return apiKeys.filter(({ id, description }) =>
    filter.by === "health"
      ? health.get(id)?.some(({ kind }) => kind === filter.value)
      : parseOwnerNote(description)[filter.by] === filter.value,
  );
}
