import * as z from "zod/mini";
import { descriptionProblem, nameProblem, normaliseKeyText } from "./key-text.ts";
import {
  ALLOWED_SCOPES_MAX,
  DESCRIPTION_MAX_LENGTH,
  NAME_MAX_LENGTH,
  OVERLAP_MAX_SECONDS,
  REVOKE_REASON_MAX_LENGTH,
  ROTATION_OVERLAPS_SECONDS,
} from "./limits.ts";

/** A normalised text. The message of an issue is the problem's code. */
function keyTextSchema(findProblem: (text: string) => string | undefined) {
  return z.string().check((text) => {
    text.value = normaliseKeyText(text.value);
    const message = findProblem(text.value);
    if (message !== undefined) text.issues.push({ code: "custom", input: text.value, message });
  });
}

const nameSchema = keyTextSchema((name) => nameProblem(name, NAME_MAX_LENGTH));

const keptDescriptionSchema = keyTextSchema((text) => descriptionProblem(text, DESCRIPTION_MAX_LENGTH));

const descriptionSchema = keyTextSchema((text) =>
  text === "" ? "empty" : descriptionProblem(text, DESCRIPTION_MAX_LENGTH),
);

/** A scope-token of RFC 6749 section 3.3: printable ASCII without space, `"` and `\`. */
const scopeSchema = z.string().check(z.regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/));

const allowedScopesSchema = z
  .array(scopeSchema)
  .check(z.minLength(1, "none"), z.maxLength(ALLOWED_SCOPES_MAX, "too_many"));

/** The body of `POST /api-keys`. The description is required, as in Trackunit's "API Tokens v2". */
export const createApiKeyRequestSchema = z.object({
  name: nameSchema,
  description: descriptionSchema,
  allowedScopes: allowedScopesSchema,
});

export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequestSchema>;

/**
 * The fields of a key, with an optional description: a key without one may stay so, and only the service knows whether
 * an existing key has one.
 */
export const keyFieldsSchema = z.object({
  name: nameSchema,
  description: keptDescriptionSchema,
  allowedScopes: allowedScopesSchema,
});

/** The body of `PATCH /api-keys/{id}`: the fields that change. */
export const updateApiKeyRequestSchema = z.partial(keyFieldsSchema);

export type UpdateApiKeyRequest = z.infer<typeof updateApiKeyRequestSchema>;

/** The body of `POST /api-keys/{id}/rotate`: how long the old secret works beside the new one. */
export const rotateRequestSchema = z.object({ overlapSeconds: z.literal([...ROTATION_OVERLAPS_SECONDS]) });

export type RotateRequest = z.infer<typeof rotateRequestSchema>;

/** The body of `PATCH /api-keys/{id}/secrets/{secretId}`: how long the old secret works from now on. */
export const moveOverlapRequestSchema = z.object({
  expiresInSeconds: z.int().check(z.minimum(1), z.maximum(OVERLAP_MAX_SECONDS)),
});

export type MoveOverlapRequest = z.infer<typeof moveOverlapRequestSchema>;

/** The body of `POST /api-keys/{id}/revoke`. */
export const revokeRequestSchema = z.object({
  reason: z.optional(keyTextSchema((reason) => descriptionProblem(reason, REVOKE_REASON_MAX_LENGTH))),
});

export type RevokeRequest = z.infer<typeof revokeRequestSchema>;
