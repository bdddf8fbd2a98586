import type { Fetch } from "../http/fetch.ts";
import { parseRetryAfter } from "../http/retry-after.ts";
import type { ClientCredentials } from "./client-credentials.ts";
import { formatScope } from "./scope.ts";
import { TokenError, tokenErrorCodes } from "./token-error.ts";
import {
  type AccessTokenResponse,
  accessTokenResponseSchema,
  tokenErrorResponseSchema,
} from "./token-response.ts";

/** An access token request. Without scopes, no `scope` parameter is sent. */
export interface AccessTokenRequest {
  readonly tokenEndpoint: string;
  readonly credentials: ClientCredentials;
  readonly requestedScopes: readonly string[];
}

/**
 * Requests an access token with the client credentials grant. Sends the credentials in the body, as Trackunit
 * documents.
 *
 * @throws {TokenError}
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2
 */
export async function requestAccessToken(
  { tokenEndpoint, credentials, requestedScopes }: AccessTokenRequest,
  fetch: Fetch,
): Promise<AccessTokenResponse> {
  const parameters = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  });
  if (requestedScopes.length > 0) parameters.set("scope", formatScope(requestedScopes));
  const response = await fetch(tokenEndpoint, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
    body: parameters.toString(),
  });
  return readTokenResponse(response);
}

async function readTokenResponse(response: Response): Promise<AccessTokenResponse> {
  const { status } = response;
  const text = await response.text().catch(() => {
    // The connection broke in the middle of the body.
    throw new TokenError("malformed_answer", { status });
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new TokenError(text.trimStart().startsWith("<") ? "not_json" : "malformed_answer", { status });
  }
  if (response.ok) {
    const token = accessTokenResponseSchema.safeParse(json);
    if (!token.success) throw new TokenError("malformed_answer", { status });
    return token.data;
  }
  const error = tokenErrorResponseSchema.safeParse(json);
  const details = {
    status,
    ...(error.success ? { response: error.data } : {}),
    retryAfterSeconds: parseRetryAfter(response.headers.get("Retry-After"), new Date()),
  };
  if (status === 429) throw new TokenError("too_many_requests", details);
  const code = error.success ? tokenErrorCodes.find((known) => known === error.data.error) : undefined;
  throw new TokenError(code ?? "unknown", details);
}
