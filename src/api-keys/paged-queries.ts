import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listEvents, listRevokedApiKeys } from "./api-key-calls.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";

/** Query for a page of the account's revoked keys, most recently revoked first. */
export function revokedApiKeysQuery(client: ApiKeysClient, query: { search: string; page: number }) {
  return queryOptions({
    queryKey: ["api-keys", "revoked", query],
    queryFn: () => listRevokedApiKeys(client, query),
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
