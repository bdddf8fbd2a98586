import fc from "fast-check";
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Database } from "../../database/database.ts";
import { openDatabase } from "../../database/open-database.ts";
import { callbackRoutes } from "../../install-callback/callback-routes.ts";
import { installCallback } from "../../install-callback/database-owner.ts";
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
let database: Database;
let privateKey: CryptoKey;
let routes: ReturnType<typeof callbackRoutes>;

// Deliveries are logged.
beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
beforeAll(async () => {
  database = await openDatabase({ folder }, installCallback);
  const pair = await generateKeyPair("ES256");
  privateKey = pair.privateKey;
  const keys = createLocalJWKSet({ keys: [await exportJWK(pair.publicKey)] });
  const secrets = createSealedSecrets([new Uint8Array(32).fill(1)]);
  routes = callbackRoutes({ database, secrets, keys, policy, clock: () => new Date() });
});
afterAll(async () => {
  await database.close();
});

/** Sends a body with a valid identity, with `claims` added to its token unchanged. Returns the status. */
async function statusOf(body: string, claims: object = {}): Promise<number> {
  const now = Math.floor(Date.now() / 1000);
  const right = { iss: policy.issuer, aud: policy.audience, iat: now, exp: now + 300 };
  const token = await new SignJWT({ ...right, jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ alg: "ES256", typ: policy.type })
    .sign(privateKey);
  const response = await routes.request("/installed", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Trackunit-Identity": token },
    body,
  });
  return response.status;
}

const installed = { type: "INSTALLED", irisAppId: "app", accountId: "a", clientId: "0oa", clientSecret: "s" };
const text = fc.oneof(
  fc.constantFrom("", "\0", "a\0b", "\ud800", "\udc00x", "__proto__", "constructor"),
  fc.string({ unit: fc.nat(0xff_ff).map((code) => String.fromCharCode(code)) }),
);
const value = fc.oneof(text, fc.jsonValue(), fc.constantFrom(9e12, -1, 1e308, Number.MAX_SAFE_INTEGER));

it.each(Object.keys(installed))(
  "a message with a NUL or a lone surrogate in its %s is refused with 400 (in its type, ignored)",
  async (field) => {
    for (const wrong of ["a\0b", "a\ud800b"]) {
      const body = JSON.stringify({ ...installed, [field]: wrong });
      // A message of an unknown type is acknowledged.
      expect(await statusOf(body)).toBe(field === "type" ? 200 : 400);
    }
  },
);

it("no message with a valid identity gives a server error", async () => {
  const fields = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(installed)), text), value);
  await fc.assert(
    fc.asyncProperty(fields, text, async (wrong, other) => {
      for (const body of [JSON.stringify({ ...installed, ...wrong }), JSON.stringify(wrong), other]) {
        expect(await statusOf(body), body).toBeLessThan(500);
      }
    }),
    { numRuns: 150 },
  );
});

it("no claims of a signed identity give a server error", async () => {
  const names = fc.constantFrom("jti", "iat", "exp", "nbf", "accountId", "irisAppId", "aud", "iss", "sub");
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, value), async (claims) => {
      expect(await statusOf(JSON.stringify(installed), claims), JSON.stringify(claims)).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});
