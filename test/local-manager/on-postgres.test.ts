import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { localManager } from "../../local-manager/database-owner.ts";
import { defaultAccount } from "../../local-manager/manager/accounts.ts";
import { loadSigningKey } from "../../local-manager/manager/signing-keys.ts";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { type ManagerProcess, startManagerProcess } from "../support/manager-process.ts";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const request = { name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] };
let postgres: Postgres;
let manager: TestManager;

// Skipped if the machine has no PostgreSQL. PGlite has one connection, so it would prove nothing.
describe.skipIf(findPostgres() === undefined)("on PostgreSQL, with many connections", () => {
  beforeAll(async () => {
    postgres = await startPostgres();
    manager = await startTestManager({ databaseUrl: await postgres.createDatabase() });
  });
  afterAll(async () => {
    await manager?.close();
    await postgres?.close();
  });

  it("50 concurrent creates on top of five keys leave exactly 10 active keys and refuse the rest", async () => {
    const { administrator } = await manager.createAccount();
    for (const name of ["A", "B", "C", "D", "E"])
      await manager.createApiKey(administrator, { ...request, name });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        manager.createApiKey(administrator, { ...request, name: `Key ${number}` }),
      ),
    );
    const codes = await Promise.all(
      answers.map(async (answer) => (answer.ok ? "created" : (await answer.json()).code)),
    );
    expect(codes.filter((code) => code === "created")).toHaveLength(5);
    expect(codes.filter((code) => code === "api_key_limit_reached")).toHaveLength(45);
    const list = await (await manager.iris(administrator, `${API_KEYS_PATH}?status=ACTIVE`)).json();
    expect(list.totalElements).toBe(10);
  });

  it("50 identical concurrent creates with one Idempotency-Key create one key and one secret", async () => {
    const { administrator } = await manager.createAccount();
    const idempotencyKey = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () =>
        (await manager.createApiKey(administrator, request, idempotencyKey)).json(),
      ),
    );
    expect(new Set(answers.map(({ clientSecret }) => clientSecret)).size).toBe(1);
    const list = await (await manager.iris(administrator, API_KEYS_PATH)).json();
    expect(list.totalElements).toBe(1);
  });

  it("50 concurrent creates with the same name create one key", async () => {
    const { administrator } = await manager.createAccount();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => manager.createApiKey(administrator, request)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it("a create whose server dies before it responds returns the one key and its secret when retried", async () => {
    const databaseUrl = await postgres.createDatabase();
    const first = await startManagerProcess({ databaseUrl });
    const appToken = await first.createAppToken("Test [first-write:lost-answer]");
    const init = {
      method: "POST",
      headers: {
        Authorization: `Bearer ${appToken}`,
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify(request),
    };
    const create = ({ origins }: ManagerProcess) => fetch(`${origins.iris}${API_KEYS_PATH}`, init);
    await expect(create(first)).rejects.toThrow();
    await first.kill();

    const second = await startManagerProcess({ databaseUrl });
    onTestFinished(() => second.close());
    await expect(create(second), "the sentinel loses the first answer of each process").rejects.toThrow();
    const { apiKey, clientSecret } = await (await create(second)).json();
    const list = await (
      await fetch(`${second.origins.iris}${API_KEYS_PATH}`, { headers: init.headers })
    ).json();
    expect(list.content).toEqual([apiKey]);
    expect(apiKey.secrets[0].hint).toBe(clientSecret.slice(-4));
    const form = {
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: clientSecret,
    };
    const token = await fetch(`${second.origins.token}/token/v2`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect(token.status).toBe(200);
  });

  it("a key that is revoked in another process gets no token from the next request on", async () => {
    const databaseUrl = await postgres.createDatabase();
    const [one, other] = [await startTestManager({ databaseUrl }), await startTestManager({ databaseUrl })];
    onTestFinished(async () => {
      await one.close();
      await other.close();
    });
    const { administrator } = await one.createAccount();
    const { apiKey, clientSecret } = await (await one.createApiKey(administrator, request)).json();
    const form = {
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: clientSecret,
    };
    const mint = async () => (await other.requestToken(form)).status;
    expect(await mint()).toBe(200);
    const revoked = await one.iris(administrator, `${API_KEYS_PATH}/${apiKey.id}/revoke`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "If-Match": '"1"' },
      body: "{}",
    });
    expect(revoked.status).toBe(200);
    expect(await mint()).toBe(401);
  });

  it("concurrent starts on an empty database set it up once", async () => {
    const databaseUrl = await postgres.createDatabase();
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openDatabase({ databaseUrl }, localManager)),
    );
    const accounts = await Promise.all(opened.map(defaultAccount));
    const keys = await Promise.all(opened.map((database) => loadSigningKey(database, "app-token")));
    await Promise.all(opened.map((database) => database.close()));
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(1);
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
  });

  it("a key that gets a token shows when it was last used", async () => {
    const { administrator } = await manager.createAccount();
    const { apiKey, clientSecret } = await (await manager.createApiKey(administrator, request)).json();
    const form = {
      grant_type: "client_credentials",
      client_id: apiKey.clientId,
      client_secret: clientSecret,
    };
    expect(await (await manager.requestToken(form)).json()).toMatchObject({ scope: "asset.view" });
    const read = await (await manager.iris(administrator, `${API_KEYS_PATH}/${apiKey.id}`)).json();
    expect(read.lastUsedAt).toBeDefined();
  });
});
