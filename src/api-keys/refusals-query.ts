import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "../http/api-error.ts";
import { listRefusals } from "./api-key-calls.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";

/** Query for why token requests of a key were refused lately. Null if the service does not say that. */
export function refusalsQuery(client: ApiKeysClient, apiKeyId: string) {
  return queryOptions({
    queryKey: ["refusals", apiKeyId],
    queryFn: async () => {
      try {
        return await listRefusals(client, apiKeyId);
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 10_000,
    // Nothing on screen says that it failed, so there is nothing to keep there.
    refetchOnWindowFocus: true,
  });
}
