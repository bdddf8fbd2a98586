import { ACTIVE_API_KEY_LIMIT } from "./limits.ts";

/**
 * Base path of the API Keys service on the IRIS origin.
 *
 * Assumed: Trackunit does not publish this service, so this is our own path in its conventions.
 */
export const API_KEYS_BASE_PATH = "/api/api-key/v1";

/** Path of the collection of API Keys. */
export const API_KEYS_PATH = `${API_KEYS_BASE_PATH}/api-keys`;

/** Path and query that list all active keys, newest first. */
export const ACTIVE_API_KEYS_PATH = `${API_KEYS_PATH}?status=ACTIVE&sort=-createdAt&size=${ACTIVE_API_KEY_LIMIT * 10}`;

/** Returns the path of one API Key, or of a resource below it. */
export function apiKeyPath(
  id: string,
  below: "" | "/rotate" | "/revoke" | "/events" | "/refusals" | `/secrets/${string}` = "",
): string {
  return `${API_KEYS_PATH}/${encodeURIComponent(id)}${below}`;
}

/** Path of the history of all keys of the account. */
export const EVENTS_PATH = `${API_KEYS_BASE_PATH}/events`;

/** Path of the live scope catalogue. */
export const SCOPES_PATH = `${API_KEYS_BASE_PATH}/scopes`;

/** Path of GraphQL on the IRIS origin. Without the trailing slash the gateway responds with 404 and an HTML page. */
export const GRAPHQL_PATH = "/api/graphql/";

/** Path of the token endpoint on the token origin (Trackunit, "API Tokens v2"). */
export const TOKEN_PATH = "/token/v2";

/** Path of the token origin's public keys. */
export const JWKS_PATH = "/jwks";

/** Name of the header that makes it safe to repeat a write (draft-ietf-httpapi-idempotency-key-header). */
export const IDEMPOTENCY_KEY_HEADER = "Idempotency-Key";

/**
 * Header of every response: for how many seconds the service repeats its response to an `Idempotency-Key`. Our own; a
 * service that does not send it is treated as having no idempotency.
 */
export const IDEMPOTENCY_LIFETIME_HEADER = "Idempotency-Key-Lifetime";

/** Path on the token origin at which an app's server requests app tokens. */
export const APP_TOKEN_PATH = "/apptoken";

/** Path of the marketplace's public keys on the IRIS origin (Trackunit, "Calling the API on behalf of the User"). */
export const MARKETPLACE_JWKS_PATH = "/api/marketplace/jwks";

/** Path at which this app's own server receives the marketplace's messages. */
export const INSTALL_CALLBACK_PATH = "/installed";
