import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../database/open-database.ts";
import { localManager } from "../../local-manager/database-owner.ts";
import { presentedForms } from "../../local-manager/token/presented-secret.ts";
import { createRefusals } from "../../local-manager/token/refusals.ts";
import { API_KEYS_PATH, apiKeyPath, TOKEN_PATH } from "../../src/contract/paths.ts";
import type { Refusal } from "../../src/contract/refusal.ts";
import { heapUsed } from "../support/heap.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

interface Key {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** An app token for the administrator of the key's account. */
  readonly administrator: string;
}

let manager: TestManager;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());

/** Creates a key in a new account, or in an administrator's. */
async function createKey(appToken?: string): Promise<Key> {
  const administrator = appToken ?? (await manager.createAccount()).administrator;
  const created = await manager.createApiKey(administrator, {
    name: crypto.randomUUID(),
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  const { apiKey, clientSecret } = await created.json();
  return { ...apiKey, clientSecret, administrator };
}

const request = ({ clientId, clientSecret }: Key, more: Record<string, string> = {}) =>
  manager.requestToken({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    ...more,
  });

/** Waits until this many requests of a key are recorded, which happens after their responses. */
async function refusalsOf({ id, administrator }: Key, requests: number): Promise<Refusal[]> {
  const read = async (): Promise<Refusal[]> =>
    (await (await manager.iris(administrator, apiKeyPath(id, "/refusals"))).json()).content;
  await expect
    .poll(async () => (await read()).reduce((sum, { count }) => sum + count, 0), { timeout: 60_000 })
    .toBe(requests);
  return read();
}

const change = (key: Key, below: "/rotate" | "/revoke", body: object) =>
  manager.iris(key.administrator, apiKeyPath(key.id, below), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
      "If-Match": '"1"',
    },
    body: JSON.stringify(body),
  });

describe("the owner of a key learns why its requests are refused:", () => {
  it("a secret that is none of the account, with how many requests, the first and the last", async () => {
    const key = await createKey();
    await request(key, { client_secret: "wrong" });
    await request(key, { client_secret: "wrong too" });
    const [refusal, ...others] = await refusalsOf(key, 2);
    expect(others).toEqual([]);
    expect(refusal).toEqual({
      reason: "wrong_secret",
      count: 2,
      firstAt: expect.any(String),
      lastAt: expect.any(String),
    });
    expect(Date.parse(refusal?.lastAt ?? "")).toBeGreaterThanOrEqual(Date.parse(refusal?.firstAt ?? ""));
  });

  const base64 = (text: string) => Buffer.from(text).toString("base64");
  it.each<[string, string, (key: Key) => string]>([
    ["space", "a space before it", ({ clientSecret }) => ` ${clientSecret}`],
    ["space", "a space after it", ({ clientSecret }) => `${clientSecret} `],
    ["line_break", "a line break after it", ({ clientSecret }) => `${clientSecret}\n`],
    ["line_break", "a line break of Windows after it", ({ clientSecret }) => `${clientSecret}\r\n`],
    ["tab", "a tab before it", ({ clientSecret }) => `\t${clientSecret}`],
    ["escaped_line_break", "a backslash and an n after it", ({ clientSecret }) => `${clientSecret}\\n`],
    [
      "wrapped",
      "a line break in it",
      ({ clientSecret }) => `${clientSecret.slice(0, 20)}\n  ${clientSecret.slice(20)}`,
    ],
    ["byte_order_mark", "a byte order mark before it", ({ clientSecret }) => `\uFEFF${clientSecret}`],
    [
      "invisible_character",
      "a zero-width space in it",
      ({ clientSecret }) => `${clientSecret.slice(0, 9)}\u200B${clientSecret.slice(9)}`,
    ],
    ["invisible_character", "a no-break space after it", ({ clientSecret }) => `${clientSecret}\u00A0`],
    ["quotes", "quotes around it", ({ clientSecret }) => `"${clientSecret}"`],
    ["quotes", "typographic quotes around it", ({ clientSecret }) => `“${clientSecret}”`],
    ["brackets", "angle brackets around it", ({ clientSecret }) => `<${clientSecret}>`],
    ["brackets", "braces around it", ({ clientSecret }) => `{{${clientSecret}}}`],
    ["punctuation", "a comma after it", ({ clientSecret }) => `${clientSecret},`],
    ["percent_encoding", "a percent-encoded line break after it", ({ clientSecret }) => `${clientSecret}%0A`],
    ["base64", "base64 around it", ({ clientSecret }) => base64(clientSecret)],
    ["base64", "base64 around it and a line break", ({ clientSecret }) => base64(`${clientSecret}\n`)],
    [
      "basic",
      "the value of a Basic header instead of it",
      ({ clientId, clientSecret }) => `Basic ${base64(`${clientId}:${clientSecret}`)}`,
    ],
    ["client_id", "the client ID before it", ({ clientId, clientSecret }) => `${clientId}:${clientSecret}`],
    [
      "variable_name",
      "the name of a variable before it",
      ({ clientSecret }) => `CLIENT_SECRET=${clientSecret}`,
    ],
    ["several", "quotes and a line break around it", ({ clientSecret }) => `"${clientSecret}"\n`],
    [
      "several",
      "a variable's name and quotes around it",
      ({ clientSecret }) => `export SECRET='${clientSecret}'`,
    ],
  ])("the right secret, %s: %s", async (difference, _what, damage) => {
    const key = await createKey();
    await request(key, { client_secret: damage(key) });
    expect(await refusalsOf(key, 1)).toMatchObject([{ reason: "padded_secret", difference, count: 1 }]);
  });

  it("the right secret in credentials that were encoded twice for a Basic header", async () => {
    const key = await createKey();
    const credentials = base64(base64(`${key.clientId}:${key.clientSecret}`));
    const response = await fetch(`${manager.origins.token}${TOKEN_PATH}`, {
      method: "POST",
      headers: { Authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
    });
    expect(response.status).toBe(401);
    expect(await refusalsOf(key, 1)).toMatchObject([{ reason: "padded_secret", difference: "basic" }]);
  });

  it("an old secret that has ended", async () => {
    const key = await createKey();
    expect((await change(key, "/rotate", { overlapSeconds: 0 })).status).toBe(200);
    await request(key);
    await request(key, { client_secret: `${key.clientSecret}\n` });
    expect(await refusalsOf(key, 2)).toMatchObject([
      { reason: "retired_secret", secretHint: key.clientSecret.slice(-4), count: 2 },
    ]);
  });

  it("the secret of another key of the account, but not of another account", async () => {
    const key = await createKey();
    const theirs = await createKey();
    await request(key, { client_secret: theirs.clientSecret });
    expect(await refusalsOf(key, 1)).toMatchObject([{ reason: "wrong_secret" }]);
    const other = await createKey(key.administrator);
    await request(key, { client_secret: other.clientSecret });
    expect(await refusalsOf(key, 2)).toContainEqual(
      expect.objectContaining({ reason: "other_keys_secret", secretHint: other.clientSecret.slice(-4) }),
    );
  });

  it("scopes that are not allowed, without those that are and without what is not a scope", async () => {
    const key = await createKey();
    expect((await request(key, { scope: "asset.view account.event.view \u0007" })).status).toBe(400);
    expect(await refusalsOf(key, 1)).toMatchObject([
      { reason: "scope_not_allowed", scopes: ["account.event.view"] },
    ]);
  });

  it("scopes that are malformed, or none that can be one: a secret in the wrong place is not kept", async () => {
    const key = await createKey();
    for (const scope of ["asset.view  ", '"asset.view"', key.clientSecret, `${key.clientSecret}.x`]) {
      expect((await request(key, { scope })).status).toBe(400);
    }
    expect(await refusalsOf(key, 4)).toMatchObject([{ reason: "scope_not_allowed", scopes: [], count: 4 }]);
  });

  it("a key that is revoked", async () => {
    const key = await createKey();
    expect((await change(key, "/revoke", {})).status).toBe(200);
    await request(key);
    expect(await refusalsOf(key, 1)).toMatchObject([{ reason: "revoked", count: 1 }]);
  });
});

it("a caller gets the same answer whatever is wrong with its secret", async () => {
  const key = await createKey();
  const other = await createKey(key.administrator);
  const answers = await Promise.all(
    ["wrong", `${key.clientSecret}\n`, `"${key.clientSecret}"`, other.clientSecret].map(async (presented) => {
      const response = await request(key, { client_secret: presented });
      const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== "date"));
      return JSON.stringify([response.status, headers, await response.text()]);
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("invalid_client");
});

it("a refusal is kept for 7 days, and counting starts again after as long without one", async () => {
  const own = await startTestManager();
  try {
    const account = await own.createAccount();
    const created = await (
      await own.createApiKey(account.administrator, {
        name: "ERP",
        description: "Nightly",
        allowedScopes: ["asset.view"],
      })
    ).json();
    const { id, clientId } = created.apiKey;
    const fail = () =>
      own.requestToken({ grant_type: "client_credentials", client_id: clientId, client_secret: "wrong" });
    const counts = async () => {
      const token = await own.signInAgain(account.id);
      const { content } = await (await own.iris(token, apiKeyPath(id, "/refusals"))).json();
      return content.map(({ count }: Refusal) => count);
    };
    await fail();
    await fail();
    await expect.poll(counts, { timeout: 60_000 }).toEqual([2]);
    own.advanceClock(8 * 24 * 3600);
    expect(await counts()).toEqual([]);
    await fail();
    await expect.poll(counts, { timeout: 60_000 }).toEqual([1]);
  } finally {
    await own.close();
  }
});

it("no other account can read a key's refusals", async () => {
  const key = await createKey();
  const { administrator: stranger } = await manager.createAccount();
  expect((await manager.iris(stranger, apiKeyPath(key.id, "/refusals"))).status).toBe(404);
  expect((await manager.iris(undefined, apiKeyPath(key.id, "/refusals"))).status).toBe(401);
});

it("a service without refusals responds with 404, and its other calls work", async () => {
  const account = await manager.createAccount("Plain [no-extras]");
  const created = await manager.createApiKey(account.administrator, {
    name: "ERP",
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  const { id } = (await created.json()).apiKey;
  expect((await manager.iris(account.administrator, apiKeyPath(id, "/refusals"))).status).toBe(404);
  expect((await manager.iris(account.administrator, API_KEYS_PATH)).status).toBe(200);
});

it("10,000 distinct secrets and scopes leave few rows, and wait in bounded memory", async () => {
  const own = await startTestManager();
  const { administrator } = await own.createAccount();
  const created = await own.createApiKey(administrator, {
    name: "ERP",
    description: "Nightly",
    allowedScopes: ["asset.view"],
  });
  const { clientId } = (await created.json()).apiKey;
  await own.close();
  const database = await openDatabase({ folder: own.folder }, localManager);
  try {
    const refusals = createRefusals(database);
    const at = new Date();
    const countRows = async () =>
      (await database.query<{ count: number }>("SELECT count(*)::int AS count FROM api_key_refusal"))[0]
        ?.count;
    for (let burst = 0; burst < 100; burst++) {
      refusals.note({ clientId, at, why: { scopes: [`burst.${burst}`] } });
      await refusals.settled();
    }
    expect(await countRows()).toBe(20);
    const before = heapUsed();
    for (let count = 0; count < 10_000; count++) {
      refusals.note({ clientId, at, why: { forms: presentedForms(`wrong-${count}`, clientId) } });
    }
    // 10,000 requests with 17 hashes each would take more than 20 MB.
    expect(heapUsed() - before).toBeLessThan(5_000_000);
    await refusals.settled();
    expect(await countRows()).toBe(20);
  } finally {
    await database.close();
  }
});
