import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  base64url,
  CompactSign,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from "jose";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { readSettings } from "../../install-callback/settings.ts";
import {
  type IdentityPolicy,
  marketplaceKeys,
  verifyIdentity,
} from "../../install-callback/verify-identity.ts";

const policy = {
  issuer: "https://iris.test",
  audience: "@trackunit-apps/api-keys",
  type: "trackunit-identity+jwt",
  maxAgeSeconds: 600,
  needsEnd: true,
};
const now = Math.floor(Date.now() / 1000);
const good = { iss: policy.issuer, aud: policy.audience, iat: now, exp: now + 300, jti: "1", accountId: "a" };
const header: JWTHeaderParameters = { alg: "ES256", kid: "k1", typ: policy.type };

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let others: Awaited<ReturnType<typeof generateKeyPair>>;
let published: { keys: JWK[] };
let requests = 0;
let isDown = false;
let server: Server;
let url: string;

beforeAll(async () => {
  [keys, others] = await Promise.all([generateKeyPair("ES256"), generateKeyPair("ES256")]);
  published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256", use: "sig" }] };
  server = createServer((_, response) => {
    requests += 1;
    response.writeHead(isDown ? 500 : 200, { "Content-Type": "application/json" });
    response.end(isDown ? "down" : JSON.stringify(published));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const signed = (claims: object = {}, head: object = {}, key = keys.privateKey) =>
  new SignJWT({ ...good, ...claims } as never).setProtectedHeader({ ...header, ...head }).sign(key);
const unsigned = (head: object, signature = "") =>
  `${base64url.encode(JSON.stringify({ ...header, ...head }))}.${base64url.encode(JSON.stringify(good))}.${signature}`;
const without = (name: keyof typeof good) => signed({ [name]: undefined });
const verify = (token: string, from = marketplaceKeys(url), how: IdentityPolicy = policy) =>
  verifyIdentity(token, from, how, new Date());

/** Returns the policy of the tests with these settings. */
const policyWith = (env: Record<string, string>) =>
  readSettings({ IDENTITY_ISSUER: policy.issuer, IDENTITY_AUDIENCE: policy.audience, ...env }).policy;

describe("the identity of a message", () => {
  it("is accepted if the marketplace signed it for this app and it is current", async () => {
    expect(await verify(await signed())).toMatchObject({ name: "1", accountId: "a" });
    expect(await verify(await signed({ aud: ["another", policy.audience] }))).toMatchObject({ name: "1" });
    expect(await verify(await signed({ exp: now - 10 }))).toMatchObject({ name: "1" });
  });

  it.each<[string, () => string | Promise<string>]>([
    ["no token at all", () => ""],
    ["not a JWT", () => "abc"],
    ["half a JWT", async () => (await signed()).split(".").slice(0, 2).join(".")],
    ["alg none", () => unsigned({ alg: "none" })],
    ["alg None", () => unsigned({ alg: "None" })],
    ["alg none with a signature", () => unsigned({ alg: "none" }, "AAAA")],
    [
      "HS256 with the public key as its secret",
      async () =>
        new SignJWT(good as never)
          .setProtectedHeader({ ...header, alg: "HS256" })
          .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
    ],
    [
      "HS256 with an empty kid",
      () => new SignJWT(good as never).setProtectedHeader({ alg: "HS256", kid: "" }).sign(new Uint8Array(32)),
    ],
    ["another key under the known kid", () => signed({}, {}, others.privateKey)],
    ["a kid that is not published", () => signed({}, { kid: "unknown" }, others.privateKey)],
    [
      "a key of its own in jwk",
      async () => signed({}, { kid: "own", jwk: await exportJWK(others.publicKey) }, others.privateKey),
    ],
    ["a key set of its own in jku", () => signed({}, { kid: "own", jku: `${url}?evil` }, others.privateKey)],
    ["a certificate of its own in x5u", () => signed({}, { kid: "own", x5u: url }, others.privateKey)],
    [
      "an unknown crit header",
      async () => {
        // No library signs this, so the test builds it by hand.
        const parts = [{ ...header, crit: ["evil"], evil: true }, good].map((part) =>
          base64url.encode(JSON.stringify(part)),
        );
        const data = new TextEncoder().encode(parts.join("."));
        const algorithm = { name: "ECDSA", hash: "SHA-256" };
        const signature = await crypto.subtle.sign(algorithm, keys.privateKey, data);
        return [...parts, base64url.encode(new Uint8Array(signature))].join(".");
      },
    ],
    ["another issuer", () => signed({ iss: "https://evil.test" })],
    ["no issuer", () => without("iss")],
    ["another audience", () => signed({ aud: "another" })],
    ["no audience", () => without("aud")],
    ["another type", () => signed({}, { typ: "at+jwt" })],
    ["no type", () => signed({}, { typ: undefined })],
    ["no expiry", () => without("exp")],
    ["a past expiry", () => signed({ exp: now - 60 })],
    [
      "an expiry that is not a number",
      () =>
        new CompactSign(new TextEncoder().encode(JSON.stringify({ ...good, exp: "tomorrow" })))
          .setProtectedHeader(header)
          .sign(keys.privateKey),
    ],
    ["no issue time", () => without("iat")],
    ["an old issue time", () => signed({ iat: now - 3600 })],
    ["a future issue time", () => signed({ iat: now + 3600, exp: now + 7200 })],
    ["a number as its account", () => signed({ accountId: 7 })],
    ["a list as its account", () => signed({ accountId: ["a"] })],
    ["an empty account", () => signed({ accountId: "" })],
    ["a number as its app", () => signed({ irisAppId: 7 })],
    ["a number as its jti", () => signed({ jti: 7 })],
    ["an object as its jti", () => signed({ jti: {} })],
    ["an empty jti", () => signed({ jti: "" })],
    ["an expiry that is not a valid date", () => signed({ exp: 9e12 })],
    ["a future start", () => signed({ nbf: now + 3600 })],
    [
      "a changed body",
      async () => {
        const [head, , signature] = (await signed()).split(".");
        return `${head}.${base64url.encode(JSON.stringify({ ...good, accountId: "b" }))}.${signature}`;
      },
    ],
  ])("is refused with %s", async (_, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ code: "not_believed" });
  });

  it.each<[string, () => string | Promise<string>]>([
    ["format", () => "abc"],
    ["alg", () => unsigned({ alg: "none" })],
    ["typ", () => signed({}, { typ: "JWT" })],
    ["kid", () => signed({}, { kid: "unknown" })],
    ["signature", () => signed({}, {}, others.privateKey)],
    ["iss", () => without("iss")],
    ["aud", () => signed({ aud: "another" })],
    ["exp", () => signed({ exp: now - 60 })],
    ["iat", () => signed({ iat: now - 3600 })],
    ["nbf", () => signed({ nbf: now + 3600 })],
    ["accountId", () => signed({ accountId: 7 })],
  ])("is refused with the name of the failed check: %s", async (check, make) => {
    await expect(verify(await make())).rejects.toMatchObject({ code: "not_believed", check });
  });

  it.each<[string, Record<string, string>, () => Promise<string>]>([
    ["issuer", { IDENTITY_ISSUER: "any" }, () => without("iss")],
    ["audience", { IDENTITY_AUDIENCE: "any" }, () => without("aud")],
    ["type", { IDENTITY_TYPE: "any" }, () => signed({}, { typ: undefined })],
    ["age", { IDENTITY_MAX_AGE: "any" }, () => signed({ iat: now - 3600 })],
    ["issue time", { IDENTITY_MAX_AGE: "any" }, () => without("iat")],
    ["expiry", { IDENTITY_END: "any" }, () => without("exp")],
  ])("that lacks a valid %s is accepted only if the setting is “any”", async (_, env, make) => {
    const relaxed = policyWith(env);
    await expect(verify(await make())).rejects.toMatchObject({ code: "not_believed" });
    expect(await verify(await make(), marketplaceKeys(url), relaxed)).toMatchObject({ name: "1" });
    expect(await verify(await signed(), marketplaceKeys(url), relaxed)).toMatchObject({ name: "1" });
  });

  it("with every setting at “any” is still refused with another signature or after its expiry", async () => {
    const relaxed = policyWith({
      IDENTITY_ISSUER: "any",
      IDENTITY_AUDIENCE: "any",
      IDENTITY_TYPE: "any",
      IDENTITY_MAX_AGE: "any",
      IDENTITY_END: "any",
    });
    const from = marketplaceKeys(url);
    const endless = await verify(await signed({ exp: undefined, iat: undefined }), from, relaxed);
    expect(endless.expiresAt.getUTCFullYear()).toBe(9999);
    for (const token of [await signed({}, {}, others.privateKey), await signed({ exp: now - 60 })]) {
      await expect(verify(token, from, relaxed)).rejects.toMatchObject({ code: "not_believed" });
    }
  });

  it("is accepted if it is signed with RS256", async () => {
    const before = published;
    const rsa = await generateKeyPair("RS256");
    published = { keys: [{ ...(await exportJWK(rsa.publicKey)), kid: "rsa", alg: "RS256" }] };
    expect(await verify(await signed({}, { alg: "RS256", kid: "rsa" }, rsa.privateKey))).toMatchObject({
      name: "1",
    });
    published = before;
  });

  it("without kid is checked against every key of its algorithm", async () => {
    const before = published;
    published = {
      keys: [
        { ...(await exportJWK(others.publicKey)), kid: "other", alg: "ES256" },
        { ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256" },
      ],
    };
    const stranger = await generateKeyPair("ES256");
    const head = { kid: undefined };
    expect(await verify(await signed({}, head))).toMatchObject({ name: "1" });
    expect(await verify(await signed({}, head, others.privateKey))).toMatchObject({ name: "1" });
    const token = await signed({}, head, stranger.privateKey);
    await expect(verify(token)).rejects.toMatchObject({ code: "not_believed", check: "signature" });
    published = before;
  });

  it("is neither accepted nor called forged while the key set is unavailable", async () => {
    isDown = true;
    await expect(verify(await signed())).rejects.toMatchObject({ code: "keys_unavailable" });
    isDown = false;
    const nowhere = marketplaceKeys("http://127.0.0.1:9/jwks");
    await expect(verify(await signed(), nowhere)).rejects.toMatchObject({ code: "keys_unavailable" });
  });

  it("a flood of unknown keys fetches the key set at most once", async () => {
    const from = marketplaceKeys(url);
    await verify(await signed(), from);
    const before = requests;
    for (let number = 0; number < 200; number++) {
      const token = await signed({}, { kid: `flood-${number}` }, others.privateKey);
      await expect(verify(token, from)).rejects.toMatchObject({ code: "keys_unavailable" });
    }
    expect(requests - before).toBeLessThanOrEqual(1);
  });

  it("of another type is refused even while the key set must not be fetched", async () => {
    const from = marketplaceKeys(url);
    await verify(await signed(), from);
    const token = await signed({}, { kid: "unknown", typ: "app+jwt" }, others.privateKey);
    await expect(verify(token, from)).rejects.toMatchObject({ code: "not_believed" });
  });

  it("a key that is published later is accepted half a minute after the last fetch", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const from = marketplaceKeys(url);
    await verify(await signed(), from);
    const added = { ...(await exportJWK(others.publicKey)), kid: "k2", alg: "ES256", use: "sig" };
    published = { keys: [...published.keys, added] };
    const token = await signed({}, { kid: "k2" }, others.privateKey);
    await expect(verify(token, from), "not fetched again at once").rejects.toMatchObject({
      code: "keys_unavailable",
    });
    vi.setSystemTime(Date.now() + 31_000);
    expect(await verify(token, from)).toMatchObject({ name: "1" });
    published = { keys: published.keys.slice(0, 1) };
  });

  it("is refused with a published key of only 1024 bits", async () => {
    const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const weakKey: JWK = { ...(await exportJWK(weak.publicKey)), kid: "weak", alg: "RS256", use: "sig" };
    const before = published;
    published = { keys: [weakKey] };
    onTestFinished(() => {
      published = before;
    });
    const data = [{ ...header, alg: "RS256", kid: "weak" }, good]
      .map((part) => base64url.encode(JSON.stringify(part)))
      .join(".");
    const signature = sign("sha256", Buffer.from(data), weak.privateKey).toString("base64url");
    await expect(verify(`${data}.${signature}`)).rejects.toMatchObject({ code: "not_believed" });
  });

  it("is refused with a removed key once the key set is fetched again", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const before = published;
    onTestFinished(() => {
      vi.useRealTimers();
      published = before;
    });
    const from = marketplaceKeys(url);
    const token = await signed();
    await verify(token, from);
    published = { keys: [{ ...(await exportJWK(others.publicKey)), kid: "k2", alg: "ES256", use: "sig" }] };
    vi.setSystemTime(Date.now() + 31_000);
    expect(await verify(await signed({}, { kid: "k2" }, others.privateKey), from)).toBeDefined();
    vi.setSystemTime(Date.now() + 31_000);
    await expect(verify(token, from)).rejects.toMatchObject({ code: "not_believed" });
  });
});
