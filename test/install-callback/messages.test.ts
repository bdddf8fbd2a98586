import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { callbackRoutes } from "../../install-callback/callback-routes.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
import { listInstallations } from "../../install-callback/installations.ts";
import { createSealedSecrets } from "../../install-callback/sealed-secrets.ts";
import { newDataFolder } from "../support/folders.ts";

const policy = {
  issuer: "iris",
  audience: "app",
  type: "trackunit-identity+jwt",
  maxAgeSeconds: 600,
  needsEnd: true,
};
const folder = newDataFolder();
const secrets = createSealedSecrets([new Uint8Array(32).fill(1)]);
let database: Database;
let privateKey: CryptoKey;
let routes: ReturnType<typeof callbackRoutes>;
let now: Date | undefined;

// Deliveries are logged.
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
beforeAll(async () => {
  database = await openDatabase({ folder }, installCallback);
  const pair = await generateKeyPair("ES256");
  privateKey = pair.privateKey;
  const keys = createLocalJWKSet({ keys: [await exportJWK(pair.publicKey)] });
  routes = callbackRoutes({ database, secrets, keys, policy, clock: () => now ?? new Date() });
});
afterAll(async () => {
  await database.close();
});

const identity = (claims: object = {}, issuedAt?: number) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "ES256", typ: policy.type })
    .setIssuer(policy.issuer)
    .setAudience(policy.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime("5m")
    .sign(privateKey);
const installed = (accountId: string, clientSecret: string) => ({
  type: "INSTALLED",
  irisAppId: "app",
  accountId,
  clientId: `0oa-of-${accountId}`,
  clientSecret,
});
const deliver = async (token: string, body: unknown) => {
  const response = await routes.request("/installed", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Trackunit-Identity": token },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return [response.status, await response.json()];
};
const secretsOf = async (account: string) =>
  (await listInstallations(database, secrets))
    .filter(({ accountId }) => accountId === account)
    .map(({ clientSecret }) => clientSecret);

describe("a message from the marketplace", () => {
  it("takes effect once, however often it is delivered", async () => {
    const token = await identity({ jti: "three" });
    const message = installed("three", "first-secret");
    expect(await deliver(token, message)).toEqual([200, { reception: "done" }]);
    expect(await deliver(token, message)).toEqual([200, { reception: "repeated" }]);
    expect(await deliver(token, message)).toEqual([200, { reception: "repeated" }]);
    expect(await secretsOf("three")).toEqual(["first-secret"]);
  });

  it("without jti is recognised when it is delivered again", async () => {
    const token = await identity();
    expect(await deliver(token, installed("nameless", "a"))).toEqual([200, { reception: "done" }]);
    expect(await deliver(token, installed("nameless", "a"))).toEqual([200, { reception: "repeated" }]);
  });

  it("without jti is recognised however its signature is encoded", async () => {
    const token = await identity({ accountId: "malleable" });
    await deliver(token, installed("malleable", "right"));
    const [head, claims, signature = ""] = token.split(".");
    const bytes = Buffer.from(signature, "base64url");
    // The order of P-256: (r, order - s) is as valid a signature as (r, s).
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = BigInt(`0x${bytes.subarray(32).toString("hex")}`);
    const flipped = Buffer.from((order - s).toString(16).padStart(64, "0"), "hex");
    const rewritten = Buffer.concat([bytes.subarray(0, 32), flipped]).toString("base64url");
    const again = await deliver(`${head}.${claims}.${rewritten}`, installed("malleable", "wrong"));
    expect(again).toMatchObject([409, { code: "mixed_up" }]);
    const padded = await deliver(`${token}=`, installed("malleable", "wrong"));
    expect([401, 409]).toContain(padded[0]);
    expect(await secretsOf("malleable")).toEqual(["right"]);
  });

  it("that is older than another for its account is acknowledged but changes nothing", async () => {
    const from = (jti: string, secondsAgo: number) =>
      identity({ jti }, Math.floor(Date.now() / 1000) - secondsAgo);
    await deliver(await from("n2", 60), installed("order", "newer"));
    const late = await deliver(await from("n1", 90), installed("order", "older"));
    expect(late).toEqual([200, { reception: "outdated" }]);
    expect(await secretsOf("order")).toEqual(["newer"]);
    await deliver(await from("n3", 30), { type: "UNINSTALLED", irisAppId: "app", accountId: "order" });
    await deliver(await from("n4", 45), installed("order", "between"));
    expect(await secretsOf("order")).toEqual([]);
    await deliver(await from("n5", 10), installed("order", "newest"));
    expect(await secretsOf("order")).toEqual(["newest"]);
  });

  it("issued in the same second as a removal does not restore the account", async () => {
    const now = Math.floor(Date.now() / 1000);
    await deliver(await identity({ jti: "s1" }, now), installed("tie", "first"));
    await deliver(await identity({ jti: "s2" }, now), installed("tie", "second"));
    expect(await secretsOf("tie")).toEqual(["second"]);
    await deliver(await identity({ jti: "s3" }, now), {
      type: "UNINSTALLED",
      irisAppId: "app",
      accountId: "tie",
    });
    const late = await deliver(await identity({ jti: "s4" }, now), installed("tie", "late"));
    expect(late).toEqual([200, { reception: "outdated" }]);
    expect(await secretsOf("tie")).toEqual([]);
  });

  it("with another body under the same identity is refused, and changes nothing", async () => {
    const token = await identity({ jti: "mixed" });
    await deliver(token, installed("mixed", "right"));
    expect(await deliver(token, installed("mixed", "wrong"))).toMatchObject([409, { code: "mixed_up" }]);
    expect(await secretsOf("mixed")).toEqual(["right"]);
  });

  it("for another account or app than its identity names is refused", async () => {
    const mine = (jti: string) => identity({ jti, accountId: "mine", irisAppId: "app" });
    expect(await deliver(await mine("o1"), installed("yours", "x"))).toMatchObject([400, {}]);
    expect(await deliver(await mine("o2"), { ...installed("mine", "x"), irisAppId: "evil" })).toMatchObject([
      400,
      {},
    ]);
    expect(await secretsOf("yours")).toEqual([]);
  });

  it("replaces the account's credentials, and a removal deletes them", async () => {
    await deliver(await identity({ jti: "r1" }), installed("again", "old"));
    await deliver(await identity({ jti: "r2" }), installed("again", "new"));
    expect(await secretsOf("again")).toEqual(["new"]);
    await deliver(await identity({ jti: "r3" }), {
      type: "UNINSTALLED",
      irisAppId: "app",
      accountId: "again",
    });
    expect(await secretsOf("again")).toEqual([]);
  });

  it("of an unknown type is acknowledged, and its identity is refused for another message", async () => {
    const token = await identity({ jti: "k" });
    const message = { type: "SUSPENDED", accountId: "a" };
    expect(await deliver(token, message)).toEqual([200, { reception: "ignored" }]);
    expect(await deliver(token, installed("k", "x"))).toMatchObject([409, { code: "mixed_up" }]);
    expect(await secretsOf("k")).toEqual([]);
  });

  it("that cannot be parsed also uses up its identity", async () => {
    const token = await identity({ jti: "broken" });
    expect(await deliver(token, "{")).toMatchObject([400, {}]);
    expect(await deliver(token, "{"), "a repeat is answered like the first").toMatchObject([400, {}]);
    expect(await deliver(token, installed("broken", "x"))).toMatchObject([409, { code: "mixed_up" }]);
  });

  it("whose identity expires while its body arrives is refused", async () => {
    const token = await identity({ jti: "slow" });
    const body = JSON.stringify(installed("slow", "x"));
    let pulled = false;
    const slowly = new ReadableStream(
      {
        pull(controller) {
          pulled = true;
          now = new Date(Date.now() + 400_000);
          controller.enqueue(new TextEncoder().encode(body));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    onTestFinished(() => {
      now = undefined;
    });
    const headers = { "Content-Type": "application/json", "Trackunit-Identity": token };
    const init = { method: "POST", headers, body: slowly, duplex: "half" } as RequestInit;
    const response = await routes.request("/installed", init);
    expect([pulled, response.status]).toEqual([true, 401]);
    expect(await secretsOf("slow")).toEqual([]);
  });

  it("that is refused is logged once a minute, with the failed check and nothing from its token", async () => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line) => lines.push(line));
    const [head, claims] = (await identity({ jti: "refused" })).split(".");
    const forged = `${head}.${claims}.${"A".repeat(86)}`;
    for (let time = 0; time < 3; time++) expect((await deliver(forged, installed("log", "x")))[0]).toBe(401);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      time: expect.any(String),
      event: "identity_refused",
      check: "signature",
    });
  });

  it("without a valid identity is refused before its body is read", async () => {
    let pulled = false;
    const pull = () => {
      pulled = true;
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const headers = { "Content-Type": "application/json", "Trackunit-Identity": "a.b.c" };
    const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    expect((await routes.request("/installed", init)).status).toBe(401);
    expect(pulled).toBe(false);
  });

  it.each([
    ["an empty body", ""],
    ["truncated JSON", '{"type":"INSTALLED"'],
    ["a list", []],
    ["no secret", { ...installed("bad", "x"), clientSecret: undefined }],
    ["an empty account", installed("", "x")],
  ])("with %s is refused with 400", async (_, body) => {
    expect(await deliver(await identity({ jti: crypto.randomUUID() }), body)).toMatchObject([400, {}]);
  });

  it("of more than 16 KB is refused with 413", async () => {
    const body = JSON.stringify(installed("long", "x".repeat(17_000)));
    expect(await deliver(await identity({ jti: "long" }), body)).toMatchObject([413, {}]);
  });

  it("leaves its secret neither in the log nor readable on disk", async () => {
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const canary = "canary-secret-4Zq8WvT2";
    await deliver(await identity({ jti: "canary" }), installed("canary-account", canary));
    await database.query("CHECKPOINT");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const disk = files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1")).join("\n");
    expect(disk).toContain("canary-account");
    expect(disk).not.toContain(canary);
    expect(written).not.toHaveBeenCalled();
  });
});

it("a secret sealed for one account cannot be unsealed for another or after a change", () => {
  const sealed = secrets.seal("secret", "a");
  expect(secrets.tryUnseal(sealed, "a")).toEqual({ clientSecret: "secret", isOutdated: false });
  expect(secrets.tryUnseal(sealed, "b")).toBeUndefined();
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(secrets.tryUnseal(sealed, "a")).toBeUndefined();
});

it("every key opens a secret, and the newest one seals", () => {
  const [old, newest] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const both = createSealedSecrets([newest, old]);
  expect(both.tryUnseal(secrets.seal("secret", "a"), "a")).toEqual({
    clientSecret: "secret",
    isOutdated: true,
  });
  const sealed = both.seal("secret", "a");
  expect(createSealedSecrets([newest]).tryUnseal(sealed, "a")).toMatchObject({ isOutdated: false });
  expect(secrets.tryUnseal(sealed, "a")).toBeUndefined();
});
