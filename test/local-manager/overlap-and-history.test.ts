import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiKeyPath } from "../../src/contract/paths.ts";
import { expectError, newKey } from "../support/new-key.ts";
import { expectDocumented } from "../support/openapi.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

/** Creates a key and rotates it with an overlap of an hour. */
async function newOverlap(own = manager) {
  const key = await newKey(own);
  const { apiKey, clientSecret } = await (await key.rotate(3600)).json();
  const [, old] = apiKey.secrets;
  const move = (expiresInSeconds: unknown, version = 2, secretId = old.id) =>
    key.send("PATCH", `/secrets/${secretId}`, { expiresInSeconds }, key.version(version));
  const history = async () => {
    const response = await own.iris(key.administrator, apiKeyPath(key.apiKey.id, "/events"));
    return (await expectDocumented("GET", response)).content;
  };
  return { ...key, rotated: apiKey, newSecret: clientSecret, old, move, history };
}

describe("the end of an overlap", () => {
  it("moves later, and the old secret works until then", async () => {
    const own = await startTestManager();
    const { clientSecret, move, mints } = await newOverlap(own);
    const moved = await expectDocumented("PATCH", await move(86_400));
    expect(moved.version).toBe(3);
    own.advanceClock(86_300);
    expect(await mints(clientSecret)).toBe(true);
    own.advanceClock(101);
    expect(await mints(clientSecret)).toBe(false);
    await own.close();
  });

  it.each([0, 2_592_001, 1.5, "3600", null])("cannot move to %j seconds from now", async (seconds) => {
    const { move } = await newOverlap();
    await expectError(await move(seconds), 400, "constraint_violation", "PATCH");
  });

  it("moves only for the version that was read, and only for the old secret", async () => {
    const { move, rotated, send } = await newOverlap();
    await expectError(await move(86_400, 1), 412, "precondition_failed", "PATCH");
    await expectError(await move(86_400, 2, rotated.secrets[0].id), 404, "not_found", "PATCH");
    const path = `/secrets/${rotated.secrets[1].id}` as const;
    await expectError(
      await send("PATCH", path, { expiresInSeconds: 60 }),
      428,
      "precondition_required",
      "PATCH",
    );
  });

  it("does not bring back a secret that has ended", async () => {
    const { move, old, send, version, mints, clientSecret } = await newOverlap();
    await send("DELETE", `/secrets/${old.id}`, undefined, version(2));
    await expectError(await move(86_400, 3), 404, "not_found", "PATCH");
    expect(await mints(clientSecret)).toBe(false);
  });
});

describe("the history", () => {
  const briefly = (events: { type: string; secretHints?: string[]; after?: { why?: string } }[]) =>
    events.map(({ type, secretHints, after }) => [type, secretHints, after?.why].filter(Boolean));

  it("names the secrets of each event, also after the key was revoked", async () => {
    const { clientSecret, newSecret, move, old, send, version, history } = await newOverlap();
    await move(86_400);
    await send("DELETE", `/secrets/${old.id}`, undefined, version(3));
    const revoked = await expectDocumented(
      "POST",
      await send("POST", "/revoke", { reason: "leaked" }, version(4)),
    );
    expect(revoked).toMatchObject({ revokedBy: { name: "Ida Holm" }, revokeReason: "leaked" });
    const [first, second] = [clientSecret.slice(-4), newSecret.slice(-4)];
    expect(briefly(await history())).toEqual([
      ["REVOKED", [second]],
      ["SECRET_ENDED", [second], "revoked"],
      ["SECRET_ENDED", [first], "retired"],
      ["OVERLAP_MOVED", [first]],
      ["ROTATED", [second, first]],
      ["CREATED", [first]],
    ]);
  });

  it("has the end of an overlap by the clock once, at its time, without a user", async () => {
    const own = await startTestManager();
    const { old, history, clientSecret } = await newOverlap(own);
    own.advanceClock(7200);
    const [[ended], ...others] = await Promise.all([history(), history(), history()]);
    expect(ended).toEqual({
      id: ended.id,
      at: old.expiresAt,
      type: "SECRET_ENDED",
      secretHints: [clientSecret.slice(-4)],
      after: { why: "expired" },
    });
    for (const other of others) expect(other).toHaveLength(3);
    await own.close();
  });

  it("says which secret a rotation without an overlap replaced", async () => {
    const { clientSecret, rotate, administrator, apiKey } = await newKey(manager);
    const { clientSecret: fresh } = await (await rotate(0)).json();
    const response = await manager.iris(administrator, apiKeyPath(apiKey.id, "/events"));
    const { content } = await expectDocumented("GET", response);
    expect(briefly(content).slice(0, 2)).toEqual([
      ["ROTATED", [fresh.slice(-4), clientSecret.slice(-4)]],
      ["SECRET_ENDED", [clientSecret.slice(-4)], "replaced"],
    ]);
  });
});
