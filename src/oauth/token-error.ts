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

/** Codes for failures in which the token endpoint returned no error code of RFC 6749. */
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

export type TokenErrorCode = (typeof tokenErrorCodes)[number] | TokenTransportErrorCode;

/** Error of every token request. Never contains credentials or a token. */
export class TokenError extends Error {
  readonly code: TokenErrorCode;
  /** HTTP status, if there was a response. */
  readonly status: number | undefined;
  /** The error body of the endpoint. */
  readonly response: TokenErrorResponse | undefined;
  /** When the server allows a retry, in milliseconds since 1970. */
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
