import type { ApiKey } from "../contract/api-key.ts";

/** Returns the keys whose name, description, client ID or scopes contain a text, ignoring case. */
export function searchApiKeys(apiKeys: readonly ApiKey[], search: string): readonly ApiKey[] {
  const text = search.trim().toLowerCase();
  return apiKeys.filter(({ name, description, clientId, allowedScopes }) =>
    [name, description, clientId, ...allowedScopes].some((field) => field.toLowerCase().includes(text)),
  );
}
