import {
  type ApiKeyPage,
  type ApiKeyWithSecret,
  apiKeyPageSchema,
  apiKeyWithSecretSchema,
  type CreateApiKeyRequest,
  type ScopeInfo,
  scopeCatalogueSchema,
} from "../contract/api-key.ts";
import { ACTIVE_API_KEY_LIMIT } from "../contract/limits.ts";
import { API_KEYS_PATH, IDEMPOTENCY_KEY_HEADER, SCOPES_PATH } from "../contract/paths.ts";
import { createAppTokenFetch } from "../http/app-token-fetch.ts";
import { requestJson } from "../http/request-json.ts";
import type { Manager } from "../manager/manager.ts";

/** The API Keys service. Every method rejects with an `ApiError`. */
export interface ApiKeysClient {
  listActiveApiKeys(): Promise<ApiKeyPage>;
  /** Repeating it with the same `idempotencyKey` and request gives the same key and the same secret. */
  createApiKey(request: CreateApiKeyRequest, idempotencyKey: string): Promise<ApiKeyWithSecret>;
  listScopes(): Promise<readonly ScopeInfo[]>;
}

/**
 * Creates a client of the API Keys service at Manager's IRIS origin.
 *
 * The service is not published: where the real one differs, this file changes.
 */
export function createApiKeysClient(manager: Manager): ApiKeysClient {
  const fetch = createAppTokenFetch(manager);
  const at = (path: string) => `${manager.environment.irisOrigin}${path}`;
  return {
    listActiveApiKeys: () =>
      requestJson(
        fetch,
        at(`${API_KEYS_PATH}?status=ACTIVE&sort=-createdAt&size=${ACTIVE_API_KEY_LIMIT * 10}`),
        {
          schema: apiKeyPageSchema,
        },
      ),
    createApiKey: (request, idempotencyKey) =>
      requestJson(fetch, at(API_KEYS_PATH), {
        method: "POST",
        headers: { [IDEMPOTENCY_KEY_HEADER]: idempotencyKey },
        body: request,
        schema: apiKeyWithSecretSchema,
      }),
    listScopes: async () =>
      (await requestJson(fetch, at(SCOPES_PATH), { schema: scopeCatalogueSchema })).content,
  };
}
