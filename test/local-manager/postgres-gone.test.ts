import { expect, it, onTestFinished } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { startManagerProcess } from "../support/manager-process.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";

const found = findPostgres();

// Skipped if the machine has no PostgreSQL that the tests may stop.
it.skipIf(found === undefined || "url" in found)(
  "if PostgreSQL stops during writes, the local Manager returns 503 and recovers without a restart",
  async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.close());
    const manager = await startManagerProcess({ databaseUrl: await postgres.createDatabase() });
    onTestFinished(() => manager.close());
    const headers = {
      Authorization: `Bearer ${await manager.createAppToken("Test")}`,
      "Content-Type": "application/json",
    };
    const create = (name: string, idempotencyKey: string = crypto.randomUUID()) =>
      fetch(`${manager.origins.iris}${API_KEYS_PATH}`, {
        method: "POST",
        headers: { ...headers, "Idempotency-Key": idempotencyKey },
        body: JSON.stringify({ name, description: "Nightly", allowedScopes: ["asset.view"] }),
      });
    const { apiKey, clientSecret } = await (await create("Before")).json();
    const mint = () =>
      fetch(`${manager.origins.token}/token/v2`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: apiKey.clientId,
          client_secret: clientSecret,
        }),
      });

    // Many at once, so that some are in the middle of a transaction.
    const idempotencyKeys = Array.from({ length: 9 }, () => crypto.randomUUID());
    const pending = idempotencyKeys.map((key, number) => create(`During ${number}`, key));
    await Promise.race(pending);
    await postgres.stop();
    const statuses = (await Promise.all(pending)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    const refused = await create("While it is gone");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("Retry-After")).toBe("5");
    expect(await refused.json()).toMatchObject({ code: "service_unavailable" });
    const noToken = await mint();
    expect([noToken.status, (await noToken.json()).error]).toEqual([503, "temporarily_unavailable"]);

    await postgres.start();
    await expect.poll(async () => (await mint()).status).toBe(200);
    const answers = await Promise.all(idempotencyKeys.map((key, number) => create(`During ${number}`, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(201));
    const list = await (await fetch(`${manager.origins.iris}${API_KEYS_PATH}`, { headers })).json();
    expect(list.totalElements).toBe(10);
    expect(manager.log()).toMatch(/^POST \/api\/api-key\/v1\/api-keys \w+.* request=[0-9a-f-]{36}$/m);
    expect(manager.log()).not.toContain(clientSecret);
  },
);
