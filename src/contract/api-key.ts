import * as z from "zod/mini";
import {
  ALLOWED_SCOPES_MAX,
  DESCRIPTION_MAX_LENGTH,
  NAME_MAX_LENGTH,
  REVOKE_REASON_MAX_LENGTH,
  ROTATION_OVERLAPS_SECONDS,
} from "./limits.ts";

/** A scope-token of RFC 6749 section 3.3: printable ASCII without space, `"` and `\`. */
export const scopeSchema = z.string().check(z.regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/));

const timestampSchema = z.iso.datetime();

/** Who did something: a user of the account. */
export const actorSchema = z.object({ id: z.string(), name: z.string() });

/** A client secret as the service lists it: never the secret, only its last four characters. */
export const clientSecretInfoSchema = z.object({
  id: z.string(),
  hint: z.string(),
  createdAt: timestampSchema,
  expiresAt: z.optional(timestampSchema),
  lastUsedAt: z.optional(timestampSchema),
});

/** An API Key: an OAuth client of the account, identified by `clientId`. It never carries a secret. */
export const apiKeySchema = z.object({
  id: z.string(),
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  allowedScopes: z.array(z.string()),
  status: z.enum(["ACTIVE", "REVOKED"]),
  createdAt: timestampSchema,
  createdBy: actorSchema,
  updatedAt: timestampSchema,
  revokedAt: z.optional(timestampSchema),
  lastUsedAt: z.optional(timestampSchema),
  /** Every scope that a token of the key was ever requested with; only where the service notes that. */
  requestedScopes: z.optional(z.array(z.string())),
  secrets: z.array(clientSecretInfoSchema),
  version: z.int(),
});

/** See {@link apiKeySchema}. */
export type ApiKey = z.infer<typeof apiKeySchema>;

/** A page of API Keys in Trackunit's page-based list convention. */
export const apiKeyPageSchema = z.object({
  content: z.array(apiKeySchema),
  totalPages: z.int(),
  totalElements: z.int(),
  number: z.int(),
  size: z.int(),
  numberOfElements: z.int(),
});

/** See {@link apiKeyPageSchema}. */
export type ApiKeyPage = z.infer<typeof apiKeyPageSchema>;

/** The body of `POST /api-keys`. Lengths are counted in UTF-16 units here; the service counts code points. */
export const createApiKeyRequestSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(2 * NAME_MAX_LENGTH)),
  description: z.string().check(z.maxLength(2 * DESCRIPTION_MAX_LENGTH)),
  allowedScopes: z.array(scopeSchema).check(z.minLength(1), z.maxLength(ALLOWED_SCOPES_MAX)),
});

/** See {@link createApiKeyRequestSchema}. */
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequestSchema>;

/** The body of `PATCH /api-keys/{id}`: the fields that change. */
export const updateApiKeyRequestSchema = z.partial(createApiKeyRequestSchema);

/** See {@link updateApiKeyRequestSchema}. */
export type UpdateApiKeyRequest = z.infer<typeof updateApiKeyRequestSchema>;

/** The body of `POST /api-keys/{id}/rotate`: how long the old secret works beside the new one. */
export const rotateRequestSchema = z.object({ overlapSeconds: z.literal([...ROTATION_OVERLAPS_SECONDS]) });

/** See {@link rotateRequestSchema}. */
export type RotateRequest = z.infer<typeof rotateRequestSchema>;

/** The body of `POST /api-keys/{id}/revoke`. */
export const revokeRequestSchema = z.object({
  reason: z.optional(z.string().check(z.maxLength(2 * REVOKE_REASON_MAX_LENGTH))),
});

/** See {@link revokeRequestSchema}. */
export type RevokeRequest = z.infer<typeof revokeRequestSchema>;

/** The one answer that carries a client secret: to create and rotate, and to a repeat of either with the same `Idempotency-Key`. */
export const apiKeyWithSecretSchema = z.object({
  apiKey: apiKeySchema,
  clientSecret: z.string().check(z.minLength(1)),
});

/** See {@link apiKeyWithSecretSchema}. */
export type ApiKeyWithSecret = z.infer<typeof apiKeyWithSecretSchema>;

/** One scope of the live catalogue; `grantable` is false where the signed-in user does not hold it. */
export const scopeInfoSchema = z.object({
  scope: z.string(),
  description: z.string(),
  grantable: z.boolean(),
});

/** See {@link scopeInfoSchema}. */
export type ScopeInfo = z.infer<typeof scopeInfoSchema>;

/** The body of `GET /scopes`: always an object at the top, as Trackunit's REST convention asks. */
export const scopeCatalogueSchema = z.object({ content: z.array(scopeInfoSchema) });
