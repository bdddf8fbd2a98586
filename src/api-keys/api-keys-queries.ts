import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Manager } from "../manager/manager.ts";
import { useManager } from "../manager/manager-context.ts";
import { type ApiKeysClient, createApiKeysClient } from "./api-keys-client.ts";

const clients = new WeakMap<Manager, ApiKeysClient>();

/** Gives the client of the API Keys service for the connected Manager: one for all, as it learns from answers. */
export function useApiKeysClient(): ApiKeysClient {
  const manager = useManager();
  const client = clients.get(manager) ?? createApiKeysClient(manager);
  clients.set(manager, client);
  return client;
}

/** The account's active keys, newest first. Read again when the person comes back to the page, if not just read. */
export function apiKeysQuery(client: ApiKeysClient) {
  return queryOptions({
    queryKey: ["api-keys", "active"],
    queryFn: () => client.listActiveApiKeys(),
    staleTime: 2000,
  });
}

/** A page of the account's revoked keys, the last revoked first. */
export function revokedApiKeysQuery(client: ApiKeysClient, query: { search: string; page: number }) {
  return queryOptions({
    queryKey: ["api-keys", "revoked", query],
    queryFn: () => client.listRevokedApiKeys(query),
  });
}

/** What happened to a key, newest first, page by page. */
export function eventsQuery(client: ApiKeysClient, apiKeyId: string) {
  return infiniteQueryOptions({
    queryKey: ["events", apiKeyId],
    queryFn: ({ pageParam }) => client.listEvents(apiKeyId, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ number, totalPages }) => (number + 1 < totalPages ? number + 1 : undefined),
    staleTime: 0,
  });
}

/** The live scope catalogue. */
export function scopesQuery(client: ApiKeysClient) {
  return queryOptions({ queryKey: ["scopes"], queryFn: () => client.listScopes(), staleTime: 300_000 });
}
