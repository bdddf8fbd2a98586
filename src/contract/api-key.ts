import * as z from "zod/mini";

const timestampSchema = z.iso.datetime();

/** The user of the account who did something. */
export const actorSchema = z.object({ id: z.string(), name: z.string() });

/** Who created a key. `hasLeft` is true if they are not in the account any more; absent if the service does not say. */
const creatorSchema = z.object({ ...actorSchema.shape, hasLeft: z.optional(z.boolean()) });

/**
 * A client secret as the service lists it: only its last four characters (`hint`), never the secret. `expiresAt` is set
 * only on the old secret during an overlap.
 */
export const clientSecretInfoSchema = z.object({
  id: z.string(),
  hint: z.string(),
  createdAt: timestampSchema,
  expiresAt: z.optional(timestampSchema),
  lastUsedAt: z.optional(timestampSchema),
  lastTestedAt: z.optional(timestampSchema),
});

/**
 * An API Key: an OAuth client of the account, identified by `clientId`. Never contains a secret.
 *
 * Integrations *use* a key; a token requested through Manager's proxy *tests* it and does not count as use. A service
 * may record neither.
 */
export const apiKeySchema = z.object({
  id: z.string(),
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  allowedScopes: z.array(z.string()),
  status: z.enum(["ACTIVE", "REVOKED"]),
  createdAt: timestampSchema,
  createdBy: creatorSchema,
  updatedAt: timestampSchema,
  revokedAt: z.optional(timestampSchema),
  revokedBy: z.optional(actorSchema),
  revokeReason: z.optional(z.string()),
  lastUsedAt: z.optional(timestampSchema),
  lastTestedAt: z.optional(timestampSchema),
  /** Every scope that an integration ever requested a token with. Absent if the service does not record that. */
  requestedScopes: z.optional(z.array(z.string())),
  secrets: z.array(clientSecretInfoSchema),
  version: z.int(),
});

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

export type ApiKeyPage = z.infer<typeof apiKeyPageSchema>;

/** A scope of the live catalogue. `grantable` is false if the signed-in user does not hold it. */
export const scopeInfoSchema = z.object({
  scope: z.string(),
  description: z.string(),
  grantable: z.boolean(),
});

export type ScopeInfo = z.infer<typeof scopeInfoSchema>;

/** The body of `GET /scopes`. An object, because Trackunit's REST convention requires one at the top level. */
export const scopeCatalogueSchema = z.object({ content: z.array(scopeInfoSchema) });
