import type { ApiErrorBody, ApiErrorCode } from "../contract/api-error.ts";

/** Codes for failures in which the service returned no documented code. */
export type TransportErrorCode =
  | "offline"
  | "network"
  | "timeout"
  | "not_json"
  | "malformed_answer"
  | "unknown";

/** Error of every REST request: a documented code of the service, or a {@link TransportErrorCode}. */
export class ApiError extends Error {
  readonly code: ApiErrorCode | TransportErrorCode;
  /** HTTP status, if there was a response. */
  readonly status: number | undefined;
  readonly violations: readonly { readonly field: string; readonly message: string }[];
  /** With `missing_scope`: the missing scopes, separated by spaces. */
  readonly scope: string | undefined;
  /** When the server allows a retry, in milliseconds since 1970. */
  readonly retryAt: number | undefined;
  /**
   * True if a write may have succeeded although its response did not arrive: retry with the same idempotency key.
   *
   * `offline` counts because a connection can break after sending; a 5xx without a documented code counts because a
   * server can fail after writing.
   */
  isLostAnswer: boolean;

  constructor(
    code: ApiErrorCode | TransportErrorCode,
    details: { status?: number; body?: ApiErrorBody; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(details.body?.message ?? code);
    this.name = "ApiError";
    this.code = code;
    this.status = details.status;
    this.violations = details.body?.violations ?? [];
    this.scope = details.body?.scope;
    this.isLostAnswer = isLost(code, details.status);
    this.retryAt =
      details.retryAfterSeconds === undefined ? undefined : Date.now() + details.retryAfterSeconds * 1000;
  }

  /** Records that an earlier response to the same request was lost, so that the request may have succeeded. */
  markAsLost(): this {
    this.isLostAnswer = true;
    return this;
  }
}

function isLost(code: ApiError["code"], status: number | undefined): boolean {
  if (code === "unknown") return (status ?? 0) >= 500;
  return ["offline", "network", "timeout", "not_json", "malformed_answer"].includes(code);
}
