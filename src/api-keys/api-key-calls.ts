import { type ApiKey, type ApiKeyPage, apiKeyPageSchema, apiKeySchema } from "../contract/api-key.ts";
import { type ApiKeyEventPage, apiKeyEventPageSchema } from "../contract/api-key-event.ts";
import type {
  CreateApiKeyRequest,
  MoveOverlapRequest,
  RevokeRequest,
  RotateRequest,
  UpdateApiKeyRequest,
} from "../contract/api-key-requests.ts";
import { type ApiKeyWithSecret, apiKeyWithSecretSchema } from "../contract/api-key-with-secret.ts";
import { API_KEYS_PATH, apiKeyPath, EVENTS_PATH, IDEMPOTENCY_KEY_HEADER } from "../contract/paths.ts";
import { type Refusal, refusalListSchema } from "../contract/refusal.ts";
import type { ApiKeysClient } from "./api-keys-client.ts";

// Calls of the API Keys service that the first screen does not need. Each rejects with an `ApiError`.

/** Returns a page of revoked keys, most recently revoked first. */
export function listRevokedApiKeys(
  client: ApiKeysClient,
  { search, page, size }: { search: string; page: number; size: number },
): Promise<ApiKeyPage> {
  const query = new URLSearchParams({
    status: "REVOKED",
    sort: "-revokedAt",
    size: String(size),
    page: String(page),
    search,
  });
  return client.request(`${API_KEYS_PATH}?${query}`, { schema: apiKeyPageSchema });
}

/** Returns a page of 50 events of a key, newest first. */
export function listEvents(client: ApiKeysClient, apiKeyId: string, page: number): Promise<ApiKeyEventPage> {
  return client.request(`${apiKeyPath(apiKeyId, "/events")}?size=50&page=${page}`, {
    schema: apiKeyEventPageSchema,
  });
}

/** Returns a page of events of all keys, newest first. `search` is part of a key's or a person's name. */
export function listAccountEvents(
  client: ApiKeysClient,
  { search, type, page, size }: { search: string; type: string; page: number; size: number },
): Promise<ApiKeyEventPage> {
  const query = new URLSearchParams({
    size: String(size),
    page: String(page),
    search,
    ...(type && { type }),
  });
  return client.request(`${EVENTS_PATH}?${query}`, { schema: apiKeyEventPageSchema });
}

/** Returns why token requests of a key were refused lately, the latest first. 404 if the service does not say that. */
export async function listRefusals(client: ApiKeysClient, apiKeyId: string): Promise<readonly Refusal[]> {
  return (await client.request(apiKeyPath(apiKeyId, "/refusals"), { schema: refusalListSchema })).content;
}

/** Retrying with the same `idempotencyKey` and request returns the same key and the same secret. */
export function createApiKey(
  client: ApiKeysClient,
  request: CreateApiKeyRequest,
  idempotencyKey: string,
): Promise<ApiKeyWithSecret> {
  return client.request(API_KEYS_PATH, {
    method: "POST",
    headers: { [IDEMPOTENCY_KEY_HEADER]: idempotencyKey },
    body: request,
    schema: apiKeyWithSecretSchema,
  });
}

export function getApiKey(client: ApiKeysClient, apiKeyId: string): Promise<ApiKey> {
  return client.request(apiKeyPath(apiKeyId), { schema: apiKeySchema });
}

export function updateApiKey(
  client: ApiKeysClient,
  apiKey: ApiKey,
  request: UpdateApiKeyRequest,
): Promise<ApiKey> {
  return client.request(apiKeyPath(apiKey.id), {
    method: "PATCH",
    headers: ifMatch(apiKey),
    body: request,
    schema: apiKeySchema,
  });
}

/** Retrying with the same `idempotencyKey` and request returns the same secret. */
export function rotateClientSecret(
  client: ApiKeysClient,
  apiKey: ApiKey,
  request: RotateRequest,
  idempotencyKey: string,
): Promise<ApiKeyWithSecret> {
  return client.request(apiKeyPath(apiKey.id, "/rotate"), {
    method: "POST",
    headers: { ...ifMatch(apiKey), [IDEMPOTENCY_KEY_HEADER]: idempotencyKey },
    body: request,
    schema: apiKeyWithSecretSchema,
  });
}

export function moveOverlap(
  client: ApiKeysClient,
  apiKey: ApiKey,
  secretId: string,
  request: MoveOverlapRequest,
): Promise<ApiKey> {
  return client.request(secretPath(apiKey, secretId), {
    method: "PATCH",
    headers: ifMatch(apiKey),
    body: request,
    schema: apiKeySchema,
  });
}

export function endOverlap(client: ApiKeysClient, apiKey: ApiKey, secretId: string): Promise<ApiKey> {
  return client.request(secretPath(apiKey, secretId), {
    method: "DELETE",
    headers: ifMatch(apiKey),
    schema: apiKeySchema,
  });
}

export function revokeApiKey(client: ApiKeysClient, apiKey: ApiKey, request: RevokeRequest): Promise<ApiKey> {
  return client.request(apiKeyPath(apiKey.id, "/revoke"), {
    method: "POST",
    headers: ifMatch(apiKey),
    body: request,
    schema: apiKeySchema,
  });
}

function secretPath({ id }: ApiKey, secretId: string): string {
  return apiKeyPath(id, `/secrets/${encodeURIComponent(secretId)}`);
}

function ifMatch({ version }: ApiKey): Record<string, string> {
  return { "If-Match": `"${version}"` };
}
