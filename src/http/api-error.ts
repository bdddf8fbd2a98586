import type { ApiErrorBody, ApiErrorCode } from "../contract/api-error.ts";

/** What can go wrong between the service and us before it can say a code of its own. */
export type TransportErrorCode =
  | "offline"
  | "network"
  | "timeout"
  | "not_json"
  | "malformed_answer"
  | "unknown";

/** The one error of the REST boundary: a documented code, or what went wrong on the way. */
export class ApiError extends Error {
  readonly code: ApiErrorCode | TransportErrorCode;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  readonly violations: readonly { readonly field: string; readonly message: string }[];
  /** With `missing_scope`: the scope that is missing. */
  readonly scope: string | undefined;
  /** Until when the server asks to wait, in milliseconds since 1970. */
  readonly retryAt: number | undefined;

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
    this.retryAt =
      details.retryAfterSeconds === undefined ? undefined : Date.now() + details.retryAfterSeconds * 1000;
  }

  /**
   * True if a write may have succeeded though its answer did not arrive: retry with the same idempotency key.
   *
   * A connection that breaks after sending is `offline` as well, and a server may fail after it has written.
   */
  get isLostAnswer(): boolean {
    if (this.code === "unknown") return (this.status ?? 0) >= 500;
    return ["offline", "network", "timeout", "not_json", "malformed_answer"].includes(this.code);
  }
}
