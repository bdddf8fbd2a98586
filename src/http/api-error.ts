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

  /** Tells whether a write may have happened though no answer came: the same intent must be asked for again. */
  get isLostAnswer(): boolean {
    return ["network", "timeout", "not_json", "malformed_answer"].includes(this.code);
  }
}
