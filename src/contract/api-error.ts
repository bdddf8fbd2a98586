import * as z from "zod/mini";

/** Every error code that the API Keys service documents. */
export const apiErrorCodes = [
  "constraint_violation",
  "unauthorized",
  "missing_scope",
  "api_keys_not_enabled",
  "not_found",
  "api_key_limit_reached",
  "api_key_name_taken",
  "api_key_revoked",
  "rotation_in_progress",
  "precondition_failed",
  "payload_too_large",
  "idempotency_key_reused",
  "precondition_required",
  "too_many_requests",
  "service_unavailable",
] as const;

export type ApiErrorCode = (typeof apiErrorCodes)[number];

/**
 * An error body in Trackunit's REST convention: `{ status, code, message }`, with `violations` for
 * `constraint_violation` and `scope` for `missing_scope`: the missing scopes, separated by spaces.
 */
export const apiErrorBodySchema = z.object({
  status: z.int(),
  code: z.string(),
  message: z.string(),
  violations: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  scope: z.optional(z.string()),
});

export type ApiErrorBody = z.infer<typeof apiErrorBodySchema>;
