import { queryOptions, useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiKeyWithSecret, CreateApiKeyRequest } from "../contract/api-key.ts";
import type { ApiError } from "../http/api-error.ts";
import { useManager } from "../manager/manager-context.ts";
import { type ApiKeysClient, createApiKeysClient } from "./api-keys-client.ts";

/** Gives the client of the API Keys service for the connected Manager. */
export function useApiKeysClient(): ApiKeysClient {
  const manager = useManager();
  return useMemo(() => createApiKeysClient(manager), [manager]);
}

/** The account's active keys, newest first. */
export function apiKeysQuery(client: ApiKeysClient) {
  return queryOptions({ queryKey: ["api-keys"], queryFn: () => client.listActiveApiKeys() });
}

/** The live scope catalogue. */
export function scopesQuery(client: ApiKeysClient) {
  return queryOptions({ queryKey: ["scopes"], queryFn: () => client.listScopes(), staleTime: 300_000 });
}

/**
 * Creates an API Key. The answer carries the client secret, so nothing of the mutation outlives the component:
 * `gcTime: 0`, and never paused, since a paused mutation can be written to disk. (`docs/requirements.md`, S2, S3)
 *
 * A lost answer is asked for again with the same `idempotencyKey`.
 */
export function useCreateApiKey() {
  const client = useApiKeysClient();
  return useMutation<ApiKeyWithSecret, ApiError, { request: CreateApiKeyRequest; idempotencyKey: string }>({
    mutationFn: ({ request, idempotencyKey }) => client.createApiKey(request, idempotencyKey),
    gcTime: 0,
    networkMode: "always",
    retry: (failures, error) => error.isLostAnswer && failures < 2,
    retryDelay: 300,
  });
}
