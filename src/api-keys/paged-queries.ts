import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listAccountEvents, listEvents, listRevokedApiKeys } from "./api-key-calls.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";

/** Query for a page of the account's revoked keys, most recently revoked first. */
export function revokedApiKeysQuery(client: ApiKeysClient, query: { search: string; page: number }) {
  return queryOptions({
    queryKey: ["api-keys", "revoked", query],
    queryFn: () => listRevokedApiKeys(client, { ...query, size: 20 }),
  });
}

/** Infinite query for the events of a key, newest first. */
export function eventsQuery(client: ApiKeysClient, apiKeyId: string) {
  return infiniteQueryOptions({
    queryKey: ["events", apiKeyId],
    queryFn: ({ pageParam }) => listEvents(client, apiKeyId, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ number, totalPages }) => (number + 1 < totalPages ? number + 1 : undefined),
    staleTime: 0,
  });
}

/** Infinite query for the events of all keys of the account, newest first. */
export function accountEventsQuery(client: ApiKeysClient, filter: { search: string; type: string }) {
  return infiniteQueryOptions({
    queryKey: ["events", "account", filter],
    queryFn: ({ pageParam }) => listAccountEvents(client, { ...filter, page: pageParam, size: 50 }),
    initialPageParam: 0,
    getNextPageParam: ({ number, totalPages }) => (number + 1 < totalPages ? number + 1 : undefined),
    staleTime: 0,
  });
}
