import {
  type ApiKey,
  type ApiKeyPage,
  type ApiKeyWithSecret,
  apiKeyPageSchema,
  apiKeySchema,
  apiKeyWithSecretSchema,
  type ScopeInfo,
  scopeCatalogueSchema,
} from "../contract/api-key.ts";
import { type ApiKeyEventPage, apiKeyEventPageSchema } from "../contract/api-key-event.ts";
import type {
  CreateApiKeyRequest,
  MoveOverlapRequest,
  RevokeRequest,
  RotateRequest,
  UpdateApiKeyRequest,
} from "../contract/api-key-requests.ts";
import { ACTIVE_API_KEY_LIMIT } from "../contract/limits.ts";
import {
  API_KEYS_PATH,
  apiKeyPath,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_LIFETIME_HEADER,
  SCOPES_PATH,
} from "../contract/paths.ts";
import { createAppTokenFetch } from "../http/app-token-fetch.ts";
import { requestJson, requestJsonAndHeaders } from "../http/request-json.ts";
import type { Manager } from "../manager/manager.ts";

/** The active keys of the account, and how the service treats repeated requests. */
export interface ActiveApiKeys extends ApiKeyPage {
  /**
   * True if the service repeats its response to an `Idempotency-Key`. If not, a create or rotation whose response was
   * lost must not simply be sent again. (`docs/requirements.md`, I3)
   */
  readonly repeatsAnswers: boolean;
}

/** The API Keys service. Every method rejects with an `ApiError`. */
export interface ApiKeysClient {
  listActiveApiKeys(): Promise<ActiveApiKeys>;
  /** Returns a page of 20 revoked keys, most recently revoked first. */
  listRevokedApiKeys(query: { search: string; page: number }): Promise<ApiKeyPage>;
  /** Returns a page of 50 events of a key, newest first. */
  listEvents(apiKeyId: string, page: number): Promise<ApiKeyEventPage>;
  /** Retrying with the same `idempotencyKey` and request returns the same key and the same secret. */
  createApiKey(request: CreateApiKeyRequest, idempotencyKey: string): Promise<ApiKeyWithSecret>;
  getApiKey(apiKeyId: string): Promise<ApiKey>;
  updateApiKey(apiKey: ApiKey, request: UpdateApiKeyRequest): Promise<ApiKey>;
  /** Retrying with the same `idempotencyKey` and request returns the same secret. */
  rotateClientSecret(
    apiKey: ApiKey,
    request: RotateRequest,
    idempotencyKey: string,
  ): Promise<ApiKeyWithSecret>;
  moveOverlap(apiKey: ApiKey, secretId: string, request: MoveOverlapRequest): Promise<ApiKey>;
  endOverlap(apiKey: ApiKey, secretId: string): Promise<ApiKey>;
  revokeApiKey(apiKey: ApiKey, request: RevokeRequest): Promise<ApiKey>;
  listScopes(): Promise<readonly ScopeInfo[]>;
}

/**
 * Creates a client of the API Keys service at Manager's IRIS origin.
 *
 * The API of the service is not published. If the real one differs, this is the file to change.
 */
export function createApiKeysClient(manager: Manager): ApiKeysClient {
  const fetch = createAppTokenFetch(manager);
  const at = (path: string) => `${manager.environment.irisOrigin}${path}`;
  return {
    async listActiveApiKeys() {
      const url = at(`${API_KEYS_PATH}?status=ACTIVE&sort=-createdAt&size=${ACTIVE_API_KEY_LIMIT * 10}`);
      const { body, headers } = await requestJsonAndHeaders(fetch, url, { schema: apiKeyPageSchema });
      return { ...body, repeatsAnswers: headers.has(IDEMPOTENCY_LIFETIME_HEADER) };
    },
    listRevokedApiKeys: ({ search, page }) => {
      const query = new URLSearchParams({
        status: "REVOKED",
        sort: "-revokedAt",
        size: "20",
        page: String(page),
        search,
      });
      return requestJson(fetch, at(`${API_KEYS_PATH}?${query}`), { schema: apiKeyPageSchema });
    },
    listEvents: (apiKeyId, page) =>
      requestJson(fetch, at(`${apiKeyPath(apiKeyId, "/events")}?size=50&page=${page}`), {
        schema: apiKeyEventPageSchema,
      }),
    createApiKey: (request, idempotencyKey) =>
      requestJson(fetch, at(API_KEYS_PATH), {
        method: "POST",
        headers: { [IDEMPOTENCY_KEY_HEADER]: idempotencyKey },
        body: request,
        schema: apiKeyWithSecretSchema,
      }),
    getApiKey: (apiKeyId) => requestJson(fetch, at(apiKeyPath(apiKeyId)), { schema: apiKeySchema }),
    updateApiKey: (apiKey, request) =>
      requestJson(fetch, at(apiKeyPath(apiKey.id)), {
        method: "PATCH",
        headers: ifMatch(apiKey),
        body: request,
        schema: apiKeySchema,
      }),
    rotateClientSecret: (apiKey, request, idempotencyKey) =>
      requestJson(fetch, at(apiKeyPath(apiKey.id, "/rotate")), {
        method: "POST",
        headers: { ...ifMatch(apiKey), [IDEMPOTENCY_KEY_HEADER]: idempotencyKey },
        body: request,
        schema: apiKeyWithSecretSchema,
      }),
    moveOverlap: (apiKey, secretId, request) =>
      requestJson(fetch, at(secretPath(apiKey, secretId)), {
        method: "PATCH",
        headers: ifMatch(apiKey),
        body: request,
        schema: apiKeySchema,
      }),
    endOverlap: (apiKey, secretId) =>
      requestJson(fetch, at(secretPath(apiKey, secretId)), {
        method: "DELETE",
        headers: ifMatch(apiKey),
        schema: apiKeySchema,
      }),
    revokeApiKey: (apiKey, request) =>
      requestJson(fetch, at(apiKeyPath(apiKey.id, "/revoke")), {
        method: "POST",
        headers: ifMatch(apiKey),
        body: request,
        schema: apiKeySchema,
      }),
    listScopes: async () =>
      (await requestJson(fetch, at(SCOPES_PATH), { schema: scopeCatalogueSchema })).content,
  };
}

function secretPath({ id }: ApiKey, secretId: string): string {
  return apiKeyPath(id, `/secrets/${encodeURIComponent(secretId)}`);
}

function ifMatch({ version }: ApiKey): Record<string, string> {
  return { "If-Match": `"${version}"` };
}
