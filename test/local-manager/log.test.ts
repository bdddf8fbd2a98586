import { expect, it, onTestFinished } from "vitest";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { startManagerProcess } from "../support/manager-process.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";

const found = findPostgres();

// Skipped if the machine has no PostgreSQL that the tests may stop. Without it, every request fails.
it.skipIf(found === undefined || "url" in found)(
  "the log line of a failure has the request ID that the client got, and no data from the request",
  async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.close());
    const manager = await startManagerProcess({ databaseUrl: await postgres.createDatabase() });
    onTestFinished(() => manager.close());
    const appToken = await manager.createAppToken("Test");
    await postgres.stop();

    const canary = "Canary7".repeat(7);
    const headers = { Authorization: `Bearer ${appToken}`, "X-Canary": canary, "Idempotency-Key": canary };
    const body = JSON.stringify({ name: canary, description: "Nightly", allowedScopes: ["asset.view"] });
    const answers = [
      await fetch(`${manager.origins.iris}${API_KEYS_PATH}/${canary}?canary=${canary}`, { headers }),
      await fetch(`${manager.origins.iris}${API_KEYS_PATH}`, { method: "POST", headers, body }),
      await fetch(`${manager.origins.token}/token/v2`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: canary,
          client_secret: `${canary}\r\nforged line`,
        }),
      }),
    ];
    const written = () => manager.log().trim().split("\n").slice(1);
    await expect.poll(written).toHaveLength(3);
    const lines = written();
    expect(lines[0]).toMatch(
      /^GET \/api\/api-key\/v1\/api-keys\/:id Error ECONNREFUSED request=[0-9a-f-]{36}$/,
    );
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(503);
      expect(lines[index]).toContain(`request=${answer.headers.get("X-Request-Id")}`);
      expect(await answer.text()).not.toMatch(/ at |ECONNREFUSED|node_modules/);
    }
    expect(manager.log()).not.toMatch(/Canary7|forged|Bearer|eyJ/);
  },
);
