import * as z from "zod/mini";

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
