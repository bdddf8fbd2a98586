import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import type {
  CreateApiKeyRequest,
  MoveOverlapRequest,
  RotateRequest,
  UpdateApiKeyRequest,
} from "../contract/api-key-requests.ts";
import type { ApiKeyWithSecret } from "../contract/api-key-with-secret.ts";
import type { ApiError } from "../http/api-error.ts";
import { isApplied } from "../keys/key-changes.ts";
import * as calls from "./api-key-calls.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";
import { useApiKeysClient, useRepeatsAnswers } from "./api-keys-queries.ts";
import { orDoneAlready } from "./or-done-already.ts";
import { rememberLostAnswers } from "./remember-lost-answers.ts";
import type { Issued, Seal } from "./secret/issued.ts";

/**
 * Called when a write completes, even if the dialog that started it has closed. Callbacks passed to `mutate` itself are
 * dropped when their component unmounts.
 */
export interface WriteCallbacks<Answer, Variables> {
  readonly onSuccess?: (answer: Answer, variables: Variables) => void;
  readonly onError?: (error: ApiError, variables: Variables) => void;
}

/** A key to create, and the `Idempotency-Key` that its retries share. */
export interface CreateVariables {
  readonly request: CreateApiKeyRequest;
  readonly idempotencyKey: string;
  /** Seals the secret before anything else can see it. */
  readonly seal: Seal | undefined;
}

/** A rotation, and the `Idempotency-Key` that its retries share. */
export interface RotateVariables extends RotateRequest {
  readonly apiKey: ApiKey;
  readonly idempotencyKey: string;
  readonly seal: Seal | undefined;
}

/** Returns the secret sealed, or to be shown. */
async function seal(issued: ApiKeyWithSecret, how: Seal | undefined): Promise<Issued> {
  return how ? how(issued) : { kind: "shown", issued, hasSealingFailed: false };
}

/**
 * Options for every mutation whose response contains a client secret. `gcTime: 0` drops the response when its component
 * unmounts. The mutation is never paused, since a paused mutation can be written to disk. If the response is lost and
 * the service repeats its responses, the request is retried with the same `Idempotency-Key`.
 * (`docs/requirements.md`, S2, S3, I2, I3)
 */
function secretMutation(repeatsAnswers: boolean) {
  return {
    gcTime: 0,
    networkMode: "always",
    retry: (failures: number, error: ApiError) => error.isLostAnswer && repeatsAnswers && failures < 2,
    retryDelay: 300,
  } as const;
}

export function useCreateApiKey(callbacks: WriteCallbacks<Issued, CreateVariables>) {
  const client = useApiKeysClient();
  const [sendAndRemember] = useState(rememberLostAnswers);
  return useMutation<Issued, ApiError, CreateVariables>({
    ...secretMutation(useRepeatsAnswers()),
    ...callbacks,
    mutationKey: ["api-keys", "create"],
    mutationFn: async ({ request, idempotencyKey, seal: how }) =>
      seal(
        await sendAndRemember(idempotencyKey, () => calls.createApiKey(client, request, idempotencyKey)),
        how,
      ),
  });
}

export function useRotateClientSecret(callbacks: WriteCallbacks<Issued, RotateVariables>) {
  const client = useApiKeysClient();
  const [sendAndRemember] = useState(rememberLostAnswers);
  return useMutation<Issued, ApiError, RotateVariables>({
    ...secretMutation(useRepeatsAnswers()),
    ...callbacks,
    mutationKey: ["api-keys", "rotate"],
    mutationFn: async ({ apiKey, overlapSeconds, idempotencyKey, seal: how }) =>
      seal(
        await sendAndRemember(idempotencyKey, () =>
          calls.rotateClientSecret(client, apiKey, { overlapSeconds }, idempotencyKey),
        ),
        how,
      ),
  });
}

/** Updates the name, description or allowed scopes of a key. */
export function useUpdateApiKey(
  callbacks: WriteCallbacks<ApiKey, { apiKey: ApiKey; request: UpdateApiKeyRequest }>,
) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; request: UpdateApiKeyRequest }>({
    ...callbacks,
    // It can run while a secret is shown. Its callbacks then reach the page's state, which must not stay in memory.
    gcTime: 0,
    mutationKey: ["api-keys", "update"],
    networkMode: "always",
    mutationFn: ({ apiKey, request }) => sendUpdate(client, apiKey, request),
  });
}

/** Sends an update of a key. Returns the key too if the response was lost and the update was applied. */
export function sendUpdate(
  client: ApiKeysClient,
  apiKey: ApiKey,
  request: UpdateApiKeyRequest,
): Promise<ApiKey> {
  return orDoneAlready(calls.updateApiKey(client, apiKey, request), {
    read: () => calls.getApiKey(client, apiKey.id),
    isDone: (now) => now.version !== apiKey.version && isApplied(request, now),
    // A rotation creates a new version too, but changes no field that is edited here.
    again: (now) => (isApplied(apiKey, now) ? calls.updateApiKey(client, now, request) : undefined),
  });
}

interface MoveOverlapVariables extends MoveOverlapRequest {
  readonly apiKey: ApiKey;
  readonly secretId: string;
}

/** Moves the end of an overlap. Safe to retry: the end is counted from when the service receives the request. */
export function useMoveOverlap(callbacks: WriteCallbacks<ApiKey, MoveOverlapVariables>) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, MoveOverlapVariables>({
    ...callbacks,
    mutationKey: ["api-keys", "move-overlap"],
    networkMode: "always",
    mutationFn: ({ apiKey, secretId, expiresInSeconds }) => {
      const sentAt = Date.now();
      const move = (current: ApiKey) => calls.moveOverlap(client, current, secretId, { expiresInSeconds });
      return orDoneAlready(move(apiKey), {
        read: () => calls.getApiKey(client, apiKey.id),
        isDone: (now) => {
          const end = Date.parse(endOf(now, secretId) ?? "");
          return Math.abs(end - sentAt - expiresInSeconds * 1000) < 60_000;
        },
        // Another administrator who moved the end must not be overruled unseen.
        again: (now) => (endOf(now, secretId) === endOf(apiKey, secretId) ? move(now) : undefined),
      });
    },
  });
}

function endOf({ secrets }: ApiKey, secretId: string): string | undefined {
  return secrets.find(({ id }) => id === secretId)?.expiresAt;
}

/** Ends the overlap of a rotation immediately. */
export function useEndOverlap(callbacks: WriteCallbacks<ApiKey, { apiKey: ApiKey; secretId: string }>) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, { apiKey: ApiKey; secretId: string }>({
    ...callbacks,
    mutationKey: ["api-keys", "end-overlap"],
    networkMode: "always",
    mutationFn: ({ apiKey, secretId }) =>
      orDoneAlready(calls.endOverlap(client, apiKey, secretId), {
        read: () => calls.getApiKey(client, apiKey.id),
        isDone: (now) => now.secrets.every(({ id }) => id !== secretId),
        again: (now) => calls.endOverlap(client, now, secretId),
      }),
  });
}

interface RevokeVariables {
  readonly apiKey: ApiKey;
  readonly reason: string | undefined;
}

/** Revokes a key permanently. Safe to retry: the service returns an already revoked key unchanged. */
export function useRevokeApiKey(callbacks: WriteCallbacks<ApiKey, RevokeVariables>) {
  const client = useApiKeysClient();
  return useMutation<ApiKey, ApiError, RevokeVariables>({
    ...callbacks,
    mutationKey: ["api-keys", "revoke"],
    networkMode: "always",
    mutationFn: ({ apiKey, reason }) => calls.revokeApiKey(client, apiKey, reason ? { reason } : {}),
    retry: (failures, error) => error.isLostAnswer && failures < 2,
    retryDelay: 300,
  });
}
