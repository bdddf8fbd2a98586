import { infiniteQueryOptions, queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import type { ApiKeysClient } from "./api-keys-client.ts";

/** The client of the API Keys service: one for the whole page, so that one new app token serves all its requests. */
export const ApiKeysClientContext = createContext<ApiKeysClient | undefined>(undefined);

/** Returns the client of the API Keys service. Works inside the page only. */
export function useApiKeysClient(): ApiKeysClient {
  const client = use(ApiKeysClientContext);
  if (client === undefined) throw new Error("There is no API Keys client outside the page.");
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

/** True if the service, by its list, repeats its response to an `Idempotency-Key`. */
export function useRepeatsAnswers(): boolean {
  const list = useQuery({ ...apiKeysQuery(useApiKeysClient()), refetchOnMount: false });
  return list.data?.repeatsAnswers ?? false;
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
