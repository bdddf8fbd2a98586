import type { Context } from "hono";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";
import type { TokenEndpointError } from "./token-error.ts";

/** Responds with a bearer token (RFC 6749 section 5.1). */
export function bearerToken(
  context: Context,
  accessToken: string,
  scopes: readonly string[],
  lifetimeSeconds = ACCESS_TOKEN_LIFETIME_SECONDS,
): Response {
  return context.json({
    token_type: "Bearer",
    expires_in: lifetimeSeconds,
    access_token: accessToken,
    scope: scopes.join(" "),
  });
}

/**
 * Responds with an error of RFC 6749 section 5.2, and with a challenge if the client used the `Authorization` header.
 */
export function refuse(
  context: Context,
  { code, message, challenge }: TokenEndpointError,
  status: 400 | 401 | 405 | 413 = code === "invalid_client" ? 401 : 400,
): Response {
  if (challenge) context.header("WWW-Authenticate", 'Basic realm="token"');
  return context.json({ error: code, error_description: message }, status);
}

/** Responds that the client must wait. RFC 6749 defines no code for this, so the code is ours. */
export function tooManyRequests(context: Context, seconds: number): Response {
  context.header("Retry-After", String(seconds));
  return context.json({ error: "too_many_requests", error_description: "Too many requests." }, 429);
}
