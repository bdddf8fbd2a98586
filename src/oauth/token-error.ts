import type { TokenErrorResponse } from "./token-response.ts";

/** The error codes of RFC 6749 section 5.2. */
export const tokenErrorCodes = [
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
] as const;

/** What can go wrong on the way to the token endpoint and back, besides what it says itself. */
export type TokenTransportErrorCode =
  | "unreachable"
  | "blocked_by_browser"
  | "timeout"
  | "not_json"
  | "malformed_answer"
  | "too_many_requests"
  | "proxy_host_not_allowed"
  | "proxy_refused"
  | "proxy_unavailable"
  | "unknown";

/** See {@link tokenErrorCodes} and {@link TokenTransportErrorCode}. */
export type TokenErrorCode = (typeof tokenErrorCodes)[number] | TokenTransportErrorCode;

/** The one error of the token endpoint's boundary. It never carries credentials or a token. */
export class TokenError extends Error {
  readonly code: TokenErrorCode;
  /** The HTTP status, where the endpoint answered. */
  readonly status: number | undefined;
  /** The error body as the endpoint wrote it. */
  readonly response: TokenErrorResponse | undefined;
  /** Until when the server asks to wait, in milliseconds since 1970. */
  readonly retryAt: number | undefined;

  constructor(
    code: TokenErrorCode,
    details: { status?: number; response?: TokenErrorResponse; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(code);
    this.name = "TokenError";
    this.code = code;
    this.status = details.status;
    this.response = details.response;
    this.retryAt =
      details.retryAfterSeconds === undefined ? undefined : Date.now() + details.retryAfterSeconds * 1000;
  }
}
