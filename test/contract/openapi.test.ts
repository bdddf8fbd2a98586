import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod/mini";
import { apiErrorBodySchema, apiErrorCodes } from "../../src/contract/api-error.ts";
import {
  apiKeyPageSchema,
  apiKeySchema,
  apiKeyWithSecretSchema,
  scopeCatalogueSchema,
} from "../../src/contract/api-key.ts";
import { apiKeyEventPageSchema, apiKeyEventTypes } from "../../src/contract/api-key-event.ts";
import {
  createApiKeyRequestSchema,
  revokeRequestSchema,
  rotateRequestSchema,
  updateApiKeyRequestSchema,
} from "../../src/contract/api-key-requests.ts";
import { API_KEYS_BASE_PATH } from "../../src/contract/paths.ts";

interface JsonSchema {
  $ref?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  enum?: string[];
}

const openApi = parse(readFileSync("docs/api-keys.openapi.yaml", "utf8"));

/** Follows `$ref` and keeps the shape alone: names, types, what is required. */
function shapeOf(schema: JsonSchema): unknown {
  if (schema.$ref) return shapeOf(openApi.components.schemas[schema.$ref.split("/").at(-1) ?? ""]);
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(([name, property]) => [
      schema.required?.includes(name) ? name : `${name}?`,
      shapeOf(property),
    ]);
    return Object.fromEntries(entries);
  }
  if (schema.items) return [shapeOf(schema.items)];
  return schema.type;
}

describe("the OpenAPI document and the schemas of the wire agree", () => {
  it.each([
    ["ApiKey", apiKeySchema],
    ["ApiKeyPage", apiKeyPageSchema],
    ["CreateApiKeyRequest", createApiKeyRequestSchema],
    ["UpdateApiKeyRequest", updateApiKeyRequestSchema],
    ["RotateRequest", rotateRequestSchema],
    ["RevokeRequest", revokeRequestSchema],
    ["ApiKeyEventPage", apiKeyEventPageSchema],
    ["ApiKeyWithSecret", apiKeyWithSecretSchema],
    ["ScopeCatalogue", scopeCatalogueSchema],
    ["Error", apiErrorBodySchema],
  ] as const)("on the shape of %s", (name, schema) => {
    expect(shapeOf(z.toJSONSchema(schema) as JsonSchema)).toEqual(shapeOf(openApi.components.schemas[name]));
  });

  it("on every error code", () => {
    expect(openApi.components.schemas.Error.properties.code.enum).toEqual([...apiErrorCodes]);
  });

  it("on every type of event", () => {
    expect(openApi.components.schemas.ApiKeyEvent.properties.type.enum).toEqual([...apiKeyEventTypes]);
  });

  it("on the base path", () => {
    expect(new URL(openApi.servers[0].url).pathname).toBe(API_KEYS_BASE_PATH);
  });
});
