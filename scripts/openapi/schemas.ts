import * as z from "zod/mini";
import { apiErrorBodySchema, apiErrorCodes } from "../../src/contract/api-error.ts";
import {
  actorSchema,
  apiKeyPageSchema,
  apiKeySchema,
  clientSecretInfoSchema,
  scopeCatalogueSchema,
  scopeInfoSchema,
} from "../../src/contract/api-key.ts";
import {
  apiKeyEventPageSchema,
  apiKeyEventSchema,
  apiKeyEventTypes,
} from "../../src/contract/api-key-event.ts";
import {
  createApiKeyRequestSchema,
  moveOverlapRequestSchema,
  revokeRequestSchema,
  rotateRequestSchema,
  updateApiKeyRequestSchema,
} from "../../src/contract/api-key-requests.ts";
import { apiKeyWithSecretSchema } from "../../src/contract/api-key-with-secret.ts";
import {
  DESCRIPTION_MAX_LENGTH,
  NAME_MAX_LENGTH,
  REVOKE_REASON_MAX_LENGTH,
} from "../../src/contract/limits.ts";
import {
  refusalListSchema,
  refusalReasons,
  refusalSchema,
  secretDifferences,
} from "../../src/contract/refusal.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const responses = {
  ApiKey: apiKeySchema,
  Actor: actorSchema,
  ClientSecretInfo: clientSecretInfoSchema,
  ApiKeyPage: apiKeyPageSchema,
  ApiKeyWithSecret: apiKeyWithSecretSchema,
  ApiKeyEvent: apiKeyEventSchema,
  ApiKeyEventPage: apiKeyEventPageSchema,
  Refusal: refusalSchema,
  RefusalList: refusalListSchema,
  ScopeInfo: scopeInfoSchema,
  ScopeCatalogue: scopeCatalogueSchema,
  Error: apiErrorBodySchema,
};

const requests = {
  CreateApiKeyRequest: createApiKeyRequestSchema,
  UpdateApiKeyRequest: updateApiKeyRequestSchema,
  RotateRequest: rotateRequestSchema,
  MoveOverlapRequest: moveOverlapRequestSchema,
  RevokeRequest: revokeRequestSchema,
};

/** Name of a schema in the document. */
export type SchemaName = keyof typeof responses | keyof typeof requests;

/** Annotations to add to the generated schemas, by schema and property. */
const notes: Partial<Record<SchemaName, Record<string, JsonSchema>>> = {
  ApiKey: {
    lastUsedAt: { description: "When an integration last got a token. Absent where that is not recorded." },
    lastTestedAt: {
      description:
        "When a token was last requested through Manager's proxy, which does not count as use. Absent where that is not recorded.",
    },
    requestedScopes: {
      description:
        "Every scope that an integration requested a token of the key with. Absent where that is not recorded, or no token was requested.",
    },
  },
  ClientSecretInfo: { hint: { description: "The last four characters of the secret." } },
  CreateApiKeyRequest: {
    name: {
      description: `1 to ${NAME_MAX_LENGTH} code points, unique among the active keys regardless of case.`,
    },
    description: { description: `1 to ${DESCRIPTION_MAX_LENGTH} code points.` },
  },
  UpdateApiKeyRequest: {
    description: { description: "May stay empty; a key that has a description cannot lose it." },
  },
  RevokeRequest: { reason: { description: `At most ${REVOKE_REASON_MAX_LENGTH} code points.` } },
  // The extension accepts unknown codes and types. The service sends only these.
  ApiKeyEvent: {
    apiKey: { description: "The key, where the events of several are listed." },
    by: { description: "Absent where the clock did it." },
    type: { enum: [...apiKeyEventTypes] },
    secretHints: {
      description: "The last four characters of the secrets that the event is about, newest first.",
    },
  },
  Refusal: {
    reason: { enum: [...refusalReasons] },
    difference: {
      enum: [...secretDifferences],
      description: "With `padded_secret`: how the presented secret differs from the right one.",
    },
    scopes: { description: "With `scope_not_allowed`: the requested scopes that are not allowed." },
    secretHint: {
      description:
        "With `retired_secret` and `other_keys_secret`: the last four characters of the secret that was presented.",
    },
  },
  ScopeInfo: { grantable: { description: "False where the signed-in user does not hold the scope." } },
  Error: {
    code: { enum: [...apiErrorCodes] },
    scope: { description: "With `missing_scope`: the missing scopes, separated by spaces." },
  },
};

/** Returns the JSON Schemas of all request and response bodies, generated from `src/contract`. */
export function componentSchemas(): Record<string, JsonSchema> {
  const schemas = { ...jsonSchemasOf(responses, "output"), ...jsonSchemasOf(requests, "input") };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      withNotes(schema, notes[name as SchemaName] ?? {}),
    ]),
  );
}

function withNotes(schema: JsonSchema, added: Record<string, JsonSchema>): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === "object" ? { ...property, ...added[name] } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function jsonSchemasOf(
  schemas: Readonly<Record<string, z.core.$ZodType>>,
  io: "input" | "output",
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) registry.add(schema, { id: name });
  const generated = z.toJSONSchema(registry, {
    io,
    uri: (name) => `#/components/schemas/${name}`,
    override({ jsonSchema }) {
      // Redundant with `format: date-time`, and 250 characters long.
      if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
      if (jsonSchema.type === "integer") {
        delete jsonSchema.minimum;
        delete jsonSchema.maximum;
      }
    },
  });
  return Object.fromEntries(
    Object.entries(generated.schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [
      name,
      schema,
    ]),
  );
}
