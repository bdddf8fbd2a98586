import { useMutation } from "@tanstack/react-query";
import type { ApiKey, ApiKeyWithSecret } from "../contract/api-key.ts";
import type {
  CreateApiKeyRequest,
  RotateRequest,
  UpdateApiKeyRequest,
} from "../contract/api-key-requests.ts";
import type { ApiError } from "../http/api-error.ts";
import { isApplied } from "../keys/key-changes.ts";
import { useApiKeysClient, useRepeatsAnswers } from "./api-keys-queries.ts";
import { orDoneAlready } from "./or-done-already.ts";

/**
 * Called when a write has ended, even if the dialog that started it is closed by then: callbacks given to `mutate`
 * itself end with their component.
 */
export interface WriteCallbacks<Answer, Variables> {
  readonly onSuccess?: (answer: Answer, variables: Variables) => void;
  readonly onError?: (error: ApiError, variables: Variables) => void;
}

/** A key to create, and the `Idempotency-Key` of the intent. */
export interface CreateVariables {
  readonly request: CreateApiKeyRequest;
  readonly idempotencyKey: string;
}

/** A rotation, and the `Idempotency-Key` of the intent. */
export interface RotateVariables extends RotateRequest {
  readonly apiKey: ApiKey;
  readonly idempotencyKey: string;
}

/**
 * What holds for every mutation whose answer carries a client secret: nothing of it outlives its component
 * (`gcTime: 0`), and it is never paused, since a paused mutation can be written to disk. A lost answer is asked for
 * again, with the same `Idempotency-Key`, of a service that repeats it. (`docs/requirements.md`, S2, S3, I2, I3)
 */
function secretMutation(repeatsAnswers: boolean) {
  return {
    gcTime: 0,
    networkMode: "always",
    retry: (failures: number, error: ApiError) => error.isLostAnswer && repeatsAnswers && failures < 2,
    retryDelay: 300,
  } as const;
}

/** Creates an API key. */
export function useCreateApiKey(callbacks: WriteCallbacks<ApiKeyWithSecret, CreateVariables>) {
  const client = useApiKeysClient();
  return useMutation<ApiKeyWithSecret, ApiError, CreateVariables>({
    ...secretMutation(useRepeatsAnswers()),
    ...callbacks,
    mutationKey: ["api-keys", "create"],
    mutationFn: ({ request, idempotencyKey }) => client.createApiKey(request, idempotencyKey),
  });
}

/** Gives a key a new client secret. */
export function useRotateClientSecret(callbacks: WriteCallbacks<ApiKeyWithSecret, RotateVariables>) {
  const client = useApiKeysClient();
  return useMutation<ApiKeyWithSecret, ApiError, RotateVariables>({
    ...secretMutation(useRepeatsAnswers()),
    ...callbacks,
    mutationKey: ["api-keys", "rotate"],
    mutationFn: ({ apiKey, overlapSeconds, idempotencyKey }) =>
      client.rotateClientSecret(apiKey, { overlapSeconds }, idempotencyKey),
  });
}

/** Changes name, description or allowed scopes of a key. */
export function useUpdateApiKey(
  callbacks: WriteCallbacks<ApiKey, { apiKey: ApiKey; request: UpdateApiKeyRequest }>,
) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; request: UpdateApiKeyRequest }>({
    ...callbacks,
    mutationKey: ["api-keys", "update"],
    networkMode: "always",
    mutationFn: ({ apiKey, request }) =>
      orDoneAlready(client.updateApiKey(apiKey, request), {
        read: () => client.getApiKey(apiKey.id),
        isDone: (now) => now.version !== apiKey.version && isApplied(request, now),
        // A rotation makes a new version too, but changes no field that is edited here.
        again: (now) => (isApplied(apiKey, now) ? client.updateApiKey(now, request) : undefined),
      }),
  });
}

/** Ends the overlap of a rotation now. */
export function useEndOverlap(callbacks: WriteCallbacks<ApiKey, { apiKey: ApiKey; secretId: string }>) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; secretId: string }>({
    ...callbacks,
    mutationKey: ["api-keys", "end-overlap"],
    networkMode: "always",
    mutationFn: ({ apiKey, secretId }) =>
      orDoneAlready(client.endOverlap(apiKey, secretId), {
        read: () => client.getApiKey(apiKey.id),
        isDone: (now) => now.secrets.every(({ id }) => id !== secretId),
        again: (now) => client.endOverlap(now, secretId),
      }),
  });
}

interface RevokeVariables {
  readonly apiKey: ApiKey;
  readonly reason: string | undefined;
}

/** Revokes a key for good. Repeating it is harmless: a revoked key is answered as it is. */
export function useRevokeApiKey(callbacks: WriteCallbacks<ApiKey, RevokeVariables>) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, RevokeVariables>({
    ...callbacks,
    mutationKey: ["api-keys", "revoke"],
    networkMode: "always",
    mutationFn: ({ apiKey, reason }) => client.revokeApiKey(apiKey, reason ? { reason } : {}),
    retry: (failures, error) => error.isLostAnswer && failures < 2,
    retryDelay: 300,
  });
}
