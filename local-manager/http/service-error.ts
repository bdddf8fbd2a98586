import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiErrorBody, ApiErrorCode } from "../../src/contract/api-error.ts";
import { logFailure } from "./log-failure.ts";

const statusOfCode: Record<ApiErrorCode, ContentfulStatusCode> = {
  constraint_violation: 400,
  unauthorized: 401,
  missing_scope: 403,
  api_keys_not_enabled: 403,
  not_found: 404,
  api_key_limit_reached: 409,
  api_key_name_taken: 409,
  api_key_revoked: 409,
  rotation_in_progress: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  idempotency_key_reused: 422,
  precondition_required: 428,
  too_many_requests: 429,
  service_unavailable: 503,
};

/** An error with a documented code, sent in Trackunit's REST convention. */
export class ServiceError extends Error {
  readonly code: ApiErrorCode;
  readonly details: Pick<ApiErrorBody, "violations" | "scope">;

  constructor(code: ApiErrorCode, message: string, details: Pick<ApiErrorBody, "violations" | "scope"> = {}) {
    super(message);
    this.name = "ServiceError";
    this.code = code;
    this.details = details;
  }
}

/** Creates a `constraint_violation` for one field of a request. */
export function invalidField(
  field: string,
  problem: string,
  message = "The request is not valid.",
): ServiceError {
  return new ServiceError("constraint_violation", message, { violations: [{ field, message: problem }] });
}

/** Responds with an error. Anything but a {@link ServiceError} is logged and sent as a 503. */
export function answerError(error: unknown, context: Context): Response {
  const known =
    error instanceof ServiceError
      ? error
      : new ServiceError("service_unavailable", "The service cannot answer right now.");
  // A client that disconnected while it sent its body is not a failure of the server.
  if (known !== error && !context.req.raw.signal.aborted) logFailure(context, error);
  const status = statusOfCode[known.code];
  if (status === 503 || status === 429) context.header("Retry-After", "5");
  // The rest of the body is unread, so the connection cannot be reused.
  if (status === 413) context.header("Connection", "close");
  if (status === 401) context.header("WWW-Authenticate", 'Bearer error="invalid_token"');
  if (known.code === "missing_scope") {
    context.header(
      "WWW-Authenticate",
      `Bearer error="insufficient_scope", scope="${known.details.scope ?? ""}"`,
    );
  }
  const body: ApiErrorBody = { status, code: known.code, message: known.message, ...known.details };
  return context.json(body, status);
}
