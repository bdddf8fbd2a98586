import type { SchemaName } from "./schemas.ts";

type Json = Record<string, unknown>;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ content: { "application/json": { schema: ref(name) } } });

const pathParameter = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const page = [
  { name: "size", in: "query", schema: { type: "integer", minimum: 1, maximum: 1000, default: 20 } },
  { name: "page", in: "query", schema: { type: "integer", minimum: 0, default: 0 } },
];
const ifMatch = {
  name: "If-Match",
  in: "header",
  required: true,
  schema: { type: "string" },
  description: "The ETag of the key that the change is about. Without it: 428; stale: 412.",
};
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "One per intent. A repeat with the same key and body within ten minutes gets the same response, client secret included.",
  schema: { type: "string", minLength: 16, maxLength: 200 },
};
const etag = { schema: { type: "string" }, description: "The version of the key, as a strong entity tag." };

/** Creates an operation with a JSON response. `errors` lists the statuses of its error responses. */
function operation({
  errors,
  status = 200,
  response,
  headers,
  request,
  ...rest
}: {
  operationId: string;
  summary: string;
  description?: string;
  parameters?: readonly Json[];
  request?: SchemaName;
  status?: number;
  response: SchemaName;
  headers?: Json;
  errors: readonly number[];
}): Json {
  return {
    ...rest,
    ...(request ? { requestBody: { required: true, ...json(request) } } : {}),
    responses: {
      [status]: { description: `See ${response}.`, ...(headers ? { headers } : {}), ...json(response) },
      ...Object.fromEntries(errors.map((code) => [code, { $ref: "#/components/responses/Error" }])),
    },
  };
}

const keyResponse = { response: "ApiKey", headers: { ETag: etag } } as const;
const secretResponse = { response: "ApiKeyWithSecret", headers: { ETag: etag } } as const;
const id = pathParameter("id");

/** Operations of the API Keys service, by path and method. */
export const paths: Readonly<Record<string, Json>> = {
  "/api-keys": {
    get: operation({
      operationId: "listApiKeys",
      summary: "Lists the account's API keys, never with a secret.",
      parameters: [
        { name: "status", in: "query", schema: { enum: ["ACTIVE", "REVOKED"] } },
        {
          name: "search",
          in: "query",
          description: "Part of the name, description or client ID, regardless of case.",
          schema: { type: "string" },
        },
        ...page,
        {
          name: "sort",
          in: "query",
          description:
            "Fields separated by commas, `-` before a field for descending: name, createdAt, lastUsedAt, revokedAt.",
          schema: { type: "string", default: "-createdAt" },
        },
      ],
      response: "ApiKeyPage",
      errors: [400, 401, 403, 503],
    }),
    post: operation({
      operationId: "createApiKey",
      summary: "Creates an API key and returns its client secret, this once.",
      parameters: [idempotencyKey],
      request: "CreateApiKeyRequest",
      status: 201,
      response: "ApiKeyWithSecret",
      headers: { Location: { schema: { type: "string" }, description: "Path of the key." }, ETag: etag },
      errors: [400, 401, 403, 409, 413, 422, 503],
    }),
  },
  "/api-keys/{id}": {
    get: operation({
      operationId: "getApiKey",
      summary: "Returns one key.",
      parameters: [id],
      ...keyResponse,
      errors: [401, 403, 404, 503],
    }),
    patch: operation({
      operationId: "updateApiKey",
      summary: "Changes the name, description or allowed scopes.",
      description:
        "A scope that the key has already may stay, whoever changes the key; a new one must be known and held by the user.",
      parameters: [id, ifMatch],
      request: "UpdateApiKeyRequest",
      ...keyResponse,
      errors: [400, 401, 403, 404, 409, 412, 413, 428, 503],
    }),
  },
  "/api-keys/{id}/rotate": {
    post: operation({
      operationId: "rotateClientSecret",
      summary: "Creates a new client secret; the old one works until the overlap ends.",
      description:
        "The client ID stays. During an overlap, a newest secret that no integration has used is replaced and the old one keeps its end; once one has used it, another rotation is 409 `rotation_in_progress` until the overlap ends.",
      parameters: [id, ifMatch, idempotencyKey],
      request: "RotateRequest",
      ...secretResponse,
      errors: [400, 401, 403, 404, 409, 412, 413, 422, 428, 503],
    }),
  },
  "/api-keys/{id}/secrets/{secretId}": {
    patch: operation({
      operationId: "moveOverlap",
      summary: "Moves the end of an overlap, at most 30 days from now.",
      description: "Only the end of the old secret can be moved, and only until it has ended.",
      parameters: [id, pathParameter("secretId"), ifMatch],
      request: "MoveOverlapRequest",
      ...keyResponse,
      errors: [400, 401, 403, 404, 409, 412, 413, 428, 503],
    }),
    delete: operation({
      operationId: "endOverlap",
      summary: "Ends an overlap now.",
      description:
        "Only the old secret can be ended. One that has ended already is 200 with the key, whatever If-Match says.",
      parameters: [id, pathParameter("secretId"), ifMatch],
      ...keyResponse,
      errors: [400, 401, 403, 404, 409, 412, 428, 503],
    }),
  },
  "/api-keys/{id}/revoke": {
    post: operation({
      operationId: "revokeApiKey",
      summary: "Revokes the key for good.",
      description: "A key that is revoked already is 200 with the key, whatever If-Match says.",
      parameters: [id, ifMatch],
      request: "RevokeRequest",
      ...keyResponse,
      errors: [400, 401, 403, 404, 412, 413, 428, 503],
    }),
  },
  "/api-keys/{id}/events": {
    get: operation({
      operationId: "listApiKeyEvents",
      summary:
        "Lists who changed what of the key and when, newest first. Needs `account.audit-log.view` too.",
      parameters: [id, ...page],
      response: "ApiKeyEventPage",
      errors: [400, 401, 403, 404, 503],
    }),
  },
  "/events": {
    get: operation({
      operationId: "listEvents",
      summary:
        "Lists who changed what of which key and when, newest first. Needs `account.audit-log.view` too.",
      description: "Optional: a service without it responds with 404.",
      parameters: [
        { name: "type", in: "query", schema: { type: "string" } },
        {
          name: "search",
          in: "query",
          description: "Part of a key's name or client ID, or of a person's name, regardless of case.",
          schema: { type: "string" },
        },
        ...page,
      ],
      response: "ApiKeyEventPage",
      errors: [400, 401, 403, 404, 503],
    }),
  },
  "/api-keys/{id}/refusals": {
    get: operation({
      operationId: "listRefusals",
      summary: "Lists why token requests of the key were refused in the last 7 days, the latest first.",
      description:
        "Optional: a service without it responds with 404. The caller of the token endpoint gets the same answer for every wrong secret; what it presented is not stored. Tests through Manager's proxy are not recorded, and of requests that arrive faster than they are recorded some are left out.",
      parameters: [id],
      response: "RefusalList",
      errors: [401, 403, 404, 503],
    }),
  },
  "/scopes": {
    get: operation({
      operationId: "listScopes",
      summary: "Returns every scope that the service knows.",
      response: "ScopeCatalogue",
      errors: [401, 403, 503],
    }),
  },
};
