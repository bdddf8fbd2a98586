import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { expectError, keyRequest, newKey } from "../support/new-key.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

describe("rotation", () => {
  it("keeps the client ID, and both secrets work during the overlap", async () => {
    const { apiKey, clientSecret, rotate, mints } = await newKey(manager);
    const response = await rotate(3600);
    const rotated = await expectDocumented("POST", response);
    expect(response.headers.get("ETag")).toBe('"2"');
    expect(rotated.apiKey).toMatchObject({ clientId: apiKey.clientId, version: 2 });
    expect(
      rotated.apiKey.secrets.map(({ expiresAt }: { expiresAt?: string }) => expiresAt !== undefined),
    ).toEqual([false, true]);
    expect([await mints(clientSecret), await mints(rotated.clientSecret)]).toEqual([true, true]);
  });

  it("without an overlap refuses the old secret at once", async () => {
    const { clientSecret, rotate, mints } = await newKey(manager);
    const rotated = await (await rotate(0)).json();
    expect(rotated.apiKey.secrets).toHaveLength(1);
    expect([await mints(clientSecret), await mints(rotated.clientSecret)]).toEqual([false, true]);
  });

  it("refuses the old secret once the overlap has ended by the server's clock", async () => {
    const own = await startTestManager();
    const { administrator } = await own.createAccount();
    const { apiKey, clientSecret } = await (await own.createApiKey(administrator, keyRequest)).json();
    await own.iris(administrator, apiKeyPath(apiKey.id, "/rotate"), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "If-Match": '"1"',
        "Idempotency-Key": crypto.randomUUID(),
      },
      body: JSON.stringify({ overlapSeconds: 86_400 }),
    });
    const status = async () =>
      (
        await own.requestToken({
          grant_type: "client_credentials",
          client_id: apiKey.clientId,
          client_secret: clientSecret,
        })
      ).status;
    own.advanceClock(86_300);
    expect(await status()).toBe(200);
    own.advanceClock(101);
    expect(await status()).toBe(401);
    await own.close();
  });

  it("is refused during an overlap once the newest secret is in use, so that no client is cut off", async () => {
    const { clientSecret, rotate, mints } = await newKey(manager);
    const rotated = await (await rotate(3600)).json();
    expect(await mints(rotated.clientSecret)).toBe(true);
    await expectError(await rotate(3600, 2), 409, "rotation_in_progress", "POST");
    expect(await mints(clientSecret)).toBe(true);
  });

  it("replaces an unused newest secret, and the old secret keeps its expiry", async () => {
    const { administrator, apiKey, clientSecret, rotate, mints } = await newKey(manager);
    const lost = await (await rotate(3600)).json();
    const response = await rotate(0, 2);
    const replaced = await expectDocumented("POST", response);
    const [current, old] = replaced.apiKey.secrets;
    expect(replaced.apiKey.secrets).toHaveLength(2);
    expect(current.hint).toBe(replaced.clientSecret.slice(-4));
    expect(old).toEqual(lost.apiKey.secrets[1]);
    expect([await mints(lost.clientSecret), await mints(clientSecret)]).toEqual([false, true]);
    expect(await mints(replaced.clientSecret)).toBe(true);
    const events = await (await manager.iris(administrator, apiKeyPath(apiKey.id, "/events"))).json();
    expect(events.content[0]).toMatchObject({ type: "ROTATED", after: { replaced: true } });
  });

  it("returns the same secret for the same Idempotency-Key, and refuses another request with that key", async () => {
    const { rotate } = await newKey(manager);
    const idempotencyKey = crypto.randomUUID();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 5 }, async () => (await rotate(3600, 1, idempotencyKey)).json()),
    );
    for (const other of others) expect(other).toEqual(first);
    await expectError(await rotate(0, 2, idempotencyKey), 422, "idempotency_key_reused", "POST");
  });

  it.each([1, -1, 604_801, 2_592_001, "3600", null])(
    "refuses an overlap of %j seconds",
    async (overlapSeconds) => {
      const { rotate } = await newKey(manager);
      await expectError(await rotate(overlapSeconds as number), 400, "constraint_violation", "POST");
    },
  );

  it("can be finished early by retiring the old secret; the current secret cannot be retired", async () => {
    const { clientSecret, rotate, send, version, mints } = await newKey(manager);
    const rotated = await (await rotate(3600)).json();
    const [current, old] = rotated.apiKey.secrets;
    await expectError(
      await send("DELETE", `/secrets/${current.id}`, undefined, version(2)),
      404,
      "not_found",
      "DELETE",
    );
    const ended = await expectDocumented(
      "DELETE",
      await send("DELETE", `/secrets/${old.id}`, undefined, version(2)),
    );
    expect(ended.secrets.map(({ id }: { id: string }) => id)).toEqual([current.id]);
    expect([await mints(clientSecret), await mints(rotated.clientSecret)]).toEqual([false, true]);
    expect((await rotate(3600, 3)).status).toBe(200);
  });

  it("stays unchanged if the old secret is retired again, even with an outdated version", async () => {
    const { rotate, send, version } = await newKey(manager);
    const rotated = await (await rotate(3600)).json();
    const [, old] = rotated.apiKey.secrets;
    const end = (number: number) => send("DELETE", `/secrets/${old.id}`, undefined, version(number));
    const first = await (await end(2)).json();
    expect(await expectDocumented("DELETE", await end(2))).toEqual(first);
    await expectError(
      await send("DELETE", "/secrets/none", undefined, version(3)),
      404,
      "not_found",
      "DELETE",
    );
  });
});
