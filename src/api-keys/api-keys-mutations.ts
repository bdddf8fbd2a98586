import { useMutation } from "@tanstack/react-query";
import type {
  ApiKey,
  ApiKeyWithSecret,
  CreateApiKeyRequest,
  RotateRequest,
  UpdateApiKeyRequest,
} from "../contract/api-key.ts";
import type { ApiError } from "../http/api-error.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";
import { useApiKeysClient } from "./api-keys-queries.ts";
import { isApplied } from "./key-changes.ts";
import { orDoneAlready } from "./or-done-already.ts";

/**
 * What holds for every mutation whose answer carries a client secret: nothing of it outlives its component
 * (`gcTime: 0`), and it is never paused, since a paused mutation can be written to disk. A lost answer is asked for
 * again, with the same `Idempotency-Key`, of a service that repeats it. (`docs/requirements.md`, S2, S3, I2, I3)
 */
function secretMutation(client: ApiKeysClient) {
  return {
    gcTime: 0,
    networkMode: "always",
    retry: (failures: number, error: ApiError) =>
      error.isLostAnswer && client.repeatsAnswers() && failures < 2,
    retryDelay: 300,
  } as const;
}

/** Creates an API Key. */
export function useCreateApiKey() {
  const client = useApiKeysClient();
  return useMutation<ApiKeyWithSecret, ApiError, { request: CreateApiKeyRequest; idempotencyKey: string }>({
    ...secretMutation(client),
    mutationFn: ({ request, idempotencyKey }) => client.createApiKey(request, idempotencyKey),
  });
}

/** Gives a key a new client secret. */
export function useRotateClientSecret() {
  const client = useApiKeysClient();
  return useMutation<ApiKeyWithSecret, ApiError, RotateRequest & { apiKey: ApiKey; idempotencyKey: string }>({
    ...secretMutation(client),
    mutationFn: ({ apiKey, overlapSeconds, idempotencyKey }) =>
      client.rotateClientSecret(apiKey, { overlapSeconds }, idempotencyKey),
  });
}

/** Changes name, description or allowed scopes of a key. */
export function useUpdateApiKey() {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; request: UpdateApiKeyRequest }>({
    networkMode: "always",
    mutationFn: ({ apiKey, request }) =>
      orDoneAlready(client.updateApiKey(apiKey, request), {
        read: () => client.getApiKey(apiKey.id),
        isDone: (now) => now.version !== apiKey.version && isApplied(request, now),
      }),
  });
}

/** Ends the overlap of a rotation now. */
export function useEndOverlap() {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; secretId: string }>({
    networkMode: "always",
    mutationFn: ({ apiKey, secretId }) =>
      orDoneAlready(client.endOverlap(apiKey, secretId), {
        read: () => client.getApiKey(apiKey.id),
        isDone: (now) => now.secrets.every(({ id }) => id !== secretId),
      }),
  });
}

/** Revokes a key for good. Repeating it is harmless: a revoked key is answered as it is. */
export function useRevokeApiKey() {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; reason: string }>({
    networkMode: "always",
    mutationFn: ({ apiKey, reason }) => client.revokeApiKey(apiKey, reason.trim() ? { reason } : {}),
    retry: (failures, error) => error.isLostAnswer && failures < 2,
    retryDelay: 300,
  });
}
