import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import manifest from "../../iris-app-manifest.ts";
import { apiKeysRoutes } from "../../local-manager/api-keys/api-keys-routes.ts";
import { localManager } from "../../local-manager/database-owner.ts";
import { answerError } from "../../local-manager/http/service-error.ts";
import { createAccount, listUsers } from "../../local-manager/manager/accounts.ts";
import { type AppTokens, createAppTokens } from "../../local-manager/manager/app-tokens.ts";
import { loadSigningKey } from "../../local-manager/manager/signing-keys.ts";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { newDataFolder } from "../support/folders.ts";

const MANAGE = "account.api-key.manage";
const keyScopes = ["asset.view", "account.delete", "account.user.manage"];
const ADDED = "account.group.manage";

/** The scopes that the user of each column holds when the request arrives. */
const held = {
  "every scope": undefined,
  "the key's": [MANAGE, ...keyScopes],
  "some of the key's": [MANAGE, "asset.view"],
  "not `manage`": [...keyScopes, ADDED],
} as const;

const folder = newDataFolder();
let database: Database;
let appTokens: AppTokens;
let routes: ReturnType<typeof apiKeysRoutes>;
let accountId: string;
let userId: string;
let everyScope: readonly string[];
let appToken: string;

beforeAll(async () => {
  database = await openDatabase({ folder }, localManager);
  appTokens = createAppTokens(await loadSigningKey(database, "app-token"), "http://iris.test");
  routes = apiKeysRoutes({ database, appTokens, clock: () => new Date() });
  routes.onError(answerError);
});
beforeEach(async () => {
  ({ id: accountId } = await createAccount(database, "Held scopes"));
  const [administrator] = await listUsers(database, accountId);
  if (administrator === undefined) throw new Error("The account has no users.");
  ({ id: userId, scopes: everyScope } = administrator);
  appToken = await tokenOf(userId);
});
afterAll(async () => {
  await database.close();
});

const tokenOf = (user: string) =>
  appTokens.mint({
    userId: user,
    accountId,
    appId: manifest.moduleFederationName,
    scopes: manifest.scopes.map(({ scope }) => scope),
  });
const hold = (scopes: readonly string[] = everyScope) =>
  database.query("UPDATE account_user SET scopes = $2 WHERE id = $1", [userId, scopes]);
const send = async (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  token = appToken,
) =>
  routes.request(path, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const create = (name: string, idempotencyKey: string = crypto.randomUUID()) =>
  send(
    "POST",
    API_KEYS_PATH,
    { name, description: "Nightly", allowedScopes: keyScopes },
    { "Idempotency-Key": idempotencyKey },
  );
const rotate = (id: string, idempotencyKey: string = crypto.randomUUID(), token = appToken) =>
  send(
    "POST",
    apiKeyPath(id, "/rotate"),
    { overlapSeconds: 3600 },
    { "Idempotency-Key": idempotencyKey, "If-Match": "*" },
    token,
  );
const edit = (id: string, change: object) => send("PATCH", apiKeyPath(id), change, { "If-Match": "*" });
const newKey = async () => (await (await create("ERP")).json()).apiKey.id as string;

interface Operation {
  readonly name: string;
  /** The expected statuses, in the order of the columns of {@link held}. */
  readonly statuses: readonly number[];
  /** Prepares the operation with every scope held, and returns the request to send. */
  readonly prepare: () => Promise<() => Promise<Response>>;
}

const operations: readonly Operation[] = [
  {
    name: "read the key",
    statuses: [200, 200, 200, 200],
    prepare: async () => {
      const id = await newKey();
      return () => send("GET", apiKeyPath(id));
    },
  },
  {
    name: "read the list",
    statuses: [200, 200, 200, 200],
    prepare: async () => () => send("GET", API_KEYS_PATH),
  },
  {
    name: "read the events",
    statuses: [200, 200, 200, 200],
    prepare: async () => {
      const id = await newKey();
      return () => send("GET", apiKeyPath(id, "/events"));
    },
  },
  {
    name: "create a key",
    statuses: [201, 201, 403, 403],
    prepare: async () => () => create("New"),
  },
  {
    name: "duplicate a key",
    statuses: [201, 201, 403, 403],
    prepare: async () => {
      await newKey();
      return () => create("Copy of ERP");
    },
  },
  {
    name: "repeat a create",
    statuses: [201, 201, 403, 403],
    prepare: async () => {
      const idempotencyKey = crypto.randomUUID();
      await create("Repeated", idempotencyKey);
      return () => create("Repeated", idempotencyKey);
    },
  },
  {
    name: "change the name",
    statuses: [200, 200, 200, 403],
    prepare: async () => {
      const id = await newKey();
      return () => edit(id, { name: "Renamed" });
    },
  },
  {
    name: "remove a scope",
    statuses: [200, 200, 200, 403],
    prepare: async () => {
      const id = await newKey();
      return () => edit(id, { allowedScopes: keyScopes.slice(0, 2) });
    },
  },
  {
    name: "add a scope",
    statuses: [200, 403, 403, 403],
    prepare: async () => {
      const id = await newKey();
      return () => edit(id, { allowedScopes: [...keyScopes, ADDED] });
    },
  },
  {
    name: "rotate the secret",
    statuses: [200, 200, 403, 403],
    prepare: async () => {
      const id = await newKey();
      return () => rotate(id);
    },
  },
  {
    name: "replace an unused secret",
    statuses: [200, 200, 403, 403],
    prepare: async () => {
      const id = await newKey();
      await rotate(id);
      return () => rotate(id);
    },
  },
  {
    name: "repeat a rotation",
    statuses: [200, 200, 403, 403],
    prepare: async () => {
      const [id, idempotencyKey] = [await newKey(), crypto.randomUUID()];
      await rotate(id, idempotencyKey);
      return () => rotate(id, idempotencyKey);
    },
  },
  {
    name: "retire the old secret",
    statuses: [200, 200, 200, 403],
    prepare: async () => {
      const id = await newKey();
      const { apiKey } = await (await rotate(id)).json();
      return () =>
        send("DELETE", apiKeyPath(id, `/secrets/${apiKey.secrets[1].id}`), undefined, { "If-Match": "*" });
    },
  },
  {
    name: "revoke the key",
    statuses: [200, 200, 200, 403],
    prepare: async () => {
      const id = await newKey();
      return () => send("POST", apiKeyPath(id, "/revoke"), {}, { "If-Match": "*" });
    },
  },
];

describe.each(operations)("to $name", ({ name, statuses, prepare }) => {
  it.each(
    Object.entries(held).map(([column, scopes], index) => ({ column, scopes, status: statuses[index] })),
  )("a user with scopes “$column” gets status $status", async ({ column, scopes, status }) => {
    const ask = await prepare();
    await hold(scopes);
    const response = await ask();
    const body = await response.json();
    expect(response.status).toBe(status);
    if (status !== 403) return;
    expect(body.code).toBe("missing_scope");
    expect(JSON.stringify(body)).not.toContain("clientSecret");
    const missing =
      column === "not `manage`" ? MANAGE : name === "add a scope" ? ADDED : keyScopes.slice(1).join(" ");
    expect(body.scope).toBe(missing);
    expect(response.headers.get("WWW-Authenticate")).toContain(`scope="${missing}"`);
  });

  it("docs/requirements.md lists the same statuses", () => {
    expect(readFileSync("docs/requirements.md", "utf8")).toContain(`| ${name} | ${statuses.join(" | ")} |`);
  });
});

it("a repeated create returns no secret after someone added a scope that the user does not hold", async () => {
  const idempotencyKey = crypto.randomUUID();
  const { apiKey } = await (await create("Grown", idempotencyKey)).json();
  await edit(apiKey.id, { allowedScopes: [...keyScopes, ADDED] });
  await hold([MANAGE, ...keyScopes]);
  const response = await create("Grown", idempotencyKey);
  expect([response.status, await response.json()]).toMatchObject([
    403,
    { code: "missing_scope", scope: ADDED },
  ]);
});

it("a user cannot get a secret with another user's Idempotency-Key", async () => {
  const [id, idempotencyKey] = [await newKey(), crypto.randomUUID()];
  await rotate(id, idempotencyKey);
  const [, lesserUser] = await listUsers(database, accountId);
  const response = await rotate(id, idempotencyKey, await tokenOf(lesserUser?.id ?? ""));
  expect([response.status, await response.json()]).toMatchObject([
    403,
    { code: "missing_scope", scope: "account.delete account.user.manage" },
  ]);
});
