import {
  type ApiKeyPage,
  apiKeyPageSchema,
  type ScopeInfo,
  scopeCatalogueSchema,
} from "../contract/api-key.ts";
import { ACTIVE_API_KEYS_PATH, IDEMPOTENCY_LIFETIME_HEADER, SCOPES_PATH } from "../contract/paths.ts";
import { createAppTokenFetch } from "../http/app-token-fetch.ts";
import type { Fetch } from "../http/fetch.ts";
import { type JsonRequest, requestJson, requestJsonAndHeaders } from "../http/request-json.ts";
import type { Manager } from "../manager/manager.ts";

/** The active keys of the account, and how the service treats repeated requests. */
export interface ActiveApiKeys extends ApiKeyPage {
  /**
   * True if the service repeats its response to an `Idempotency-Key`. If not, a create or rotation whose response was
   * lost must not simply be sent again. (`docs/requirements.md`, I3)
   */
  readonly repeatsAnswers: boolean;
}

/**
 * The API Keys service. Every method rejects with an `ApiError`. It has what the first screen needs; all other calls
 * are in `api-key-calls.ts`.
 */
export interface ApiKeysClient {
  listActiveApiKeys(): Promise<ActiveApiKeys>;
  listScopes(): Promise<readonly ScopeInfo[]>;
  /** Sends a request to a path of the service. */
  request<Body>(path: string, request: JsonRequest<Body>): Promise<Body>;
}

/**
 * Creates a client of the API Keys service at Manager's IRIS origin.
 *
 * `plainFetch` sends the requests; it may know responses that were requested before. The API of the service is not
 * published. If the real one differs, this file and `api-key-calls.ts` are to change.
 */
export function createApiKeysClient(manager: Manager, plainFetch?: Fetch): ApiKeysClient {
  const fetch = createAppTokenFetch(manager, plainFetch);
  const at = (path: string) => `${manager.environment.irisOrigin}${path}`;
  return {
    async listActiveApiKeys() {
      const url = at(ACTIVE_API_KEYS_PATH);
      const { body, headers } = await requestJsonAndHeaders(fetch, url, { schema: apiKeyPageSchema });
      return { ...body, repeatsAnswers: headers.has(IDEMPOTENCY_LIFETIME_HEADER) };
    },
    listScopes: async () =>
      (await requestJson(fetch, at(SCOPES_PATH), { schema: scopeCatalogueSchema })).content,
    request: (path, request) => requestJson(fetch, at(path), request),
  };
}
