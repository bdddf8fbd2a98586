import type { ApiKey } from "../contract/api-key.ts";

/** Finds the keys that have a text in their name, description or client id, whatever the case. */
export function searchApiKeys(apiKeys: readonly ApiKey[], search: string): readonly ApiKey[] {
  const text = search.trim().toLowerCase();
  return apiKeys.filter(({ name, description, clientId }) =>
    [name, description, clientId].some((field) => field.toLowerCase().includes(text)),
  );
}
