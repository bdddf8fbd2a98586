import type { Context } from "hono";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../src/contract/limits.ts";

/** Error codes of RFC 6749 section 5.2 that apply to the client credentials grant. */
export type TokenErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_scope"
  | "unauthorized_client"
  | "unsupported_grant_type";

/** An error response of the token endpoint (RFC 6749 section 5.2). */
export class TokenEndpointError extends Error {
  readonly code: TokenErrorCode;
  /** True if the client used the `Authorization` header, so that the response needs a challenge. */
  readonly challenge: boolean;
  /** True if the secret was valid before it expired. Such an attempt does not count as a guess. */
  readonly isEndedSecret: boolean;

  constructor(
    code: TokenErrorCode,
    description: string,
    { challenge = false, isEndedSecret = false }: { challenge?: boolean; isEndedSecret?: boolean } = {},
  ) {
    super(description);
    this.name = "TokenEndpointError";
    this.code = code;
    this.challenge = challenge;
    this.isEndedSecret = isEndedSecret;
  }
}

/**
 * Creates the error of a client that is not authenticated. It is the same for an unknown ID, a wrong or expired secret
 * and a revoked key. (`docs/requirements.md`, T4)
 */
export function notAuthenticated(challenge: boolean, isEndedSecret = false): TokenEndpointError {
  const options = { challenge, isEndedSecret };
  return new TokenEndpointError("invalid_client", "Client authentication failed.", options);
}

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
