import { queryOptions, useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import type { ApiKeysClient } from "./api-keys-client.ts";

/** The page's only client of the API Keys service. Sharing it lets one new app token serve all requests. */
export const ApiKeysClientContext = createContext<ApiKeysClient | undefined>(undefined);

/** Returns the client of the API Keys service. Throws outside the page. */
export function useApiKeysClient(): ApiKeysClient {
  const client = use(ApiKeysClientContext);
  if (client === undefined) throw new Error("There is no API Keys client outside the page.");
  return client;
}

/**
 * Query for the account's active keys, newest first. Read again when the user returns to the page, unless just read.
 */
export function apiKeysQuery(client: ApiKeysClient) {
  return queryOptions({
    queryKey: ["api-keys", "active"],
    queryFn: () => client.listActiveApiKeys(),
    staleTime: 2000,
  });
}

/** True if the list's response says that the service repeats its response to an `Idempotency-Key`. */
export function useRepeatsAnswers(): boolean {
  const list = useQuery({ ...apiKeysQuery(useApiKeysClient()), refetchOnMount: false });
  return list.data?.repeatsAnswers ?? false;
}

/** Query for the live scope catalogue. */
export function scopesQuery(client: ApiKeysClient) {
  return queryOptions({ queryKey: ["scopes"], queryFn: () => client.listScopes(), staleTime: 300_000 });
}

/** Returns a function that looks up the service's description of a scope. Undefined if there is none, or none yet. */
export function useDescribeScope(): (scope: string) => string | undefined {
  const { data } = useQuery(scopesQuery(useApiKeysClient()));
  return (scope) => data?.find((info) => info.scope === scope)?.description;
}
