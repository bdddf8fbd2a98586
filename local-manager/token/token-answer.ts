import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import type { TokenEndpointError } from "./token-error.ts";

/** What a token endpoint answers; `drop` closes the connection in the middle of an answer. */
export type TokenAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | "drop";

/** Answers JSON. */
export function jsonAnswer(
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): TokenAnswer {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** Answers a bearer token (RFC 6749 section 5.1), for 20 minutes where nothing else is said. */
export function bearerAnswer(
  accessToken: string,
  scopes: readonly string[],
  lifetimeSeconds = ACCESS_TOKEN_LIFETIME_SECONDS,
): TokenAnswer {
  return jsonAnswer(200, {
    token_type: "Bearer",
    expires_in: lifetimeSeconds,
    access_token: accessToken,
    scope: scopes.join(" "),
  });
}

/** Answers a refusal in the shape of RFC 6749 section 5.2, with a challenge where the client used the header. */
export function refusalAnswer(
  { code, message, challenge }: TokenEndpointError,
  status: 400 | 401 | 405 | 413 = code === "invalid_client" ? 401 : 400,
): TokenAnswer {
  const body = { error: code, error_description: message };
  return jsonAnswer(status, body, challenge ? { "WWW-Authenticate": 'Basic realm="token"' } : {});
}

/** Answers that the client must wait, in RFC 6749's shape; the code is our own, as the RFC has none for it. */
export function tooManyRequestsAnswer(seconds: number): TokenAnswer {
  const body = { error: "too_many_requests", error_description: "Too many requests." };
  return jsonAnswer(429, body, { "Retry-After": String(seconds) });
}

/** Answers that the server failed, naming the request as the log does. */
export function failureAnswer(requestId: string): TokenAnswer {
  const body = { error: "temporarily_unavailable", error_description: "Try again later." };
  return jsonAnswer(503, body, { "Retry-After": "5", "X-Request-Id": requestId });
}
