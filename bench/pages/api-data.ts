/** Names of the keys on every measured page: one fewer than the limit, so that another key can be created. */
export const keyNames = Array.from({ length: 9 }, (_, index) => `Integration ${index + 1}`);

const createdAt = "2026-11-01T08:00:00.000Z";

/** API responses of the pages, by path. */
export const answers: Readonly<Record<string, unknown>> = {
  "/api/api-key/v1/api-keys": {
    content: keyNames.map((name, index) => ({
      id: `id-${index}`,
      clientId: `0oa0000000000000000${index}`,
      name,
      description: "",
      allowedScopes: ["asset.view"],
      status: "ACTIVE",
      createdAt,
      createdBy: { id: "user", name: "Ida Holm" },
      updatedAt: createdAt,
      secrets: [{ id: `secret-${index}`, hint: "abcd", createdAt }],
      version: 1,
    })),
    totalPages: 1,
    totalElements: 9,
    number: 0,
    size: 100,
    numberOfElements: 9,
  },
  "/api/api-key/v1/scopes": {
    content: [{ scope: "asset.view", description: "Can view assets", grantable: true }],
  },
  "/_widgets/ApiKeys/organization-api-keys": {
    data: keyNames.map((name, index) => ({
      id: `id-${index}`,
      name,
      obfuscatedValue: "sk_…abcd",
      createdAt,
      lastUsedAt: null,
      expiresAt: null,
      permissions: ["asset.view"],
    })),
    list_metadata: {},
  },
  "/_widgets/ApiKeys/permissions": {
    data: [{ id: "permission", slug: "asset.view", name: "View assets", description: "" }],
    list_metadata: {},
  },
  "/api/api-key/v1/api-keys/id/events": {
    content: [{ id: "event", at: createdAt, by: { id: "user", name: "Ida Holm" }, type: "CREATED" }],
    totalPages: 1,
    totalElements: 1,
    number: 0,
    size: 100,
    numberOfElements: 1,
  },
  "/list": keyNames.map((name) => ({ name })),
};
