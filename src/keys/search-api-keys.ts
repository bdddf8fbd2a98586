import type { ApiKey } from "../contract/api-key.ts";

/** Returns the keys whose name, description or client ID contains a text, ignoring case. */
export function searchApiKeys(apiKeys: readonly ApiKey[], search: string): readonly ApiKey[] {
  const text = search.trim().toLowerCase();
  return apiKeys.filter(({ name, description, clientId }) =>
    [name, description, clientId].some((field) => field.toLowerCase().includes(text)),
  );
}
