import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { API_KEYS_PATH, apiKeyPath, SCOPES_PATH } from "../../src/contract/paths.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let administrator: string;
let accountId: string;
let userId: string;
let apiKeyId: string;

beforeAll(async () => {
  manager = await startTestManager();
  ({ administrator, id: accountId } = await manager.createAccount());
  const session = await fetch(`${manager.origins.shell}/local-manager/session?account=${accountId}`);
  userId = (await session.json()).user.id;
  const request = { name: "ERP", description: "Nightly", allowedScopes: ["asset.view"] };
  apiKeyId = (await (await manager.createApiKey(administrator, request)).json()).apiKey.id;
});
afterAll(() => manager.close());

const nasty = [
  "",
  "\0",
  "\ud800",
  "\udc00x",
  "constructor",
  "__proto__",
  "-toString",
  "'; DROP TABLE api_key; --",
  "%",
  "..",
];
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: fc.nat(0xff_ff).map((code) => String.fromCharCode(code)) }),
  fc.string(),
);
const encoded = fc.oneof(
  fc
    .uint8Array({ maxLength: 40 })
    .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")),
  fc.constantFrom(...nasty).map((value) => encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, "\ufffd"))),
  fc.constantFrom("%00", "%", "%E0%A4%A", "%ED%A0%80", "%2e%2e%2f", "%u0000", "%C0%80"),
);
const value = fc.oneof(
  text,
  fc.jsonValue(),
  fc.integer(),
  fc.constant(null),
  fc.array(text, { maxLength: 3 }),
);
/** A valid body with some fields replaced by arbitrary values. */
const nearly = (right: () => object) =>
  fc
    .dictionary(fc.oneof(fc.constantFrom(...Object.keys(right()), "__proto__", "constructor"), text), value, {
      maxKeys: 4,
    })
    .map((wrong) => JSON.stringify({ ...right(), ...wrong }));
// Without DEL, which `fetch` refuses to send.
const header = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 40,
});
const method = fc.constantFrom(
  "POST",
  "POST",
  "GET",
  "POST",
  "PATCH",
  "DELETE",
  "PUT",
  "OPTIONS",
  "HEAD",
  "PROPFIND",
);

async function expectNoServerError(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init);
  await response.arrayBuffer();
  expect(response.status, `${init.method} ${url} ${init.body ?? ""}`).toBeLessThan(500);
}

const asked = (body: string | undefined, more: Record<string, string> = {}) => ({
  headers: { Authorization: `Bearer ${administrator}`, "Content-Type": "application/json", ...more },
  ...(body === undefined ? {} : { body }),
});

const runs = { numRuns: 300 };

it.each([
  "sort=constructor",
  "sort=__proto__",
  "sort=-valueOf",
  "search=%00",
  "search=%ED%A0%80",
  "status=%00",
  "page=%00",
])("listing keys with ?%s gives no server error", async (query) => {
  await expectNoServerError(`${manager.origins.iris}${API_KEYS_PATH}?${query}`, asked(undefined));
});

it.each([
  ["name", { name: "a\0b" }],
  ["name", { name: "a\ud800b" }],
  ["description", { description: "a\0b" }],
  ["description", { description: "\udc00" }],
])("a create with a %s that cannot be stored is refused as a constraint violation", async (_, change) => {
  const request = { name: "Odd", description: "Nightly", allowedScopes: ["asset.view"], ...change };
  const answer = await manager.createApiKey(administrator, request);
  expect([answer.status, (await answer.json()).code]).toEqual([400, "constraint_violation"]);
});

it.each([
  ["accounts", "name"],
  ["app-token", "accountId"],
  ["app-token", "userId"],
  ["installations", "accountId"],
  ["installations", "userId"],
  ["installations", "deniedScopes"],
  ["installations", "version"],
  ["installations/announcements", "accountId"],
])(
  "a request to /local-manager/%s with a %s that cannot be stored is refused as a constraint violation",
  async (path, field) => {
    for (const wrong of ["a\0b", "a\ud800b"]) {
      const right = { name: "New", accountId, userId, version: packageJson.version, deniedScopes: [] };
      const body = JSON.stringify({ ...right, [field]: field === "deniedScopes" ? [wrong] : wrong });
      const url = `${manager.origins.shell}/local-manager/${path}`;
      const answer = await fetch(url, { method: "POST", ...asked(body) });
      expect([answer.status, (await answer.json()).code]).toEqual([400, "constraint_violation"]);
    }
  },
);

it("no URL of the IRIS APIs gives a server error", async () => {
  const base = fc.constantFrom(
    API_KEYS_PATH,
    `${API_KEYS_PATH}/`,
    SCOPES_PATH,
    "/api/asset/v2/assets",
    "/api/",
  );
  const below = fc.constantFrom("", "/rotate", "/events", "/secrets/");
  const name = fc.constantFrom("sort", "search", "status", "size", "page", "__proto__");
  await fc.assert(
    fc.asyncProperty(base, encoded, below, name, encoded, async (path, id, rest, parameter, query) => {
      const url = `${manager.origins.iris}${path}${id}${rest}?${parameter}=${query}`;
      await expectNoServerError(url, { method: "GET", ...asked(undefined) });
      const list = `${manager.origins.iris}${API_KEYS_PATH}?${parameter}=${query}`;
      await expectNoServerError(list, { method: "GET", ...asked(undefined) });
    }),
    runs,
  );
});

it("no body or header sent to the IRIS APIs gives a server error", async () => {
  const routes = () =>
    fc.constantFrom(API_KEYS_PATH, apiKeyPath(apiKeyId), apiKeyPath(apiKeyId, "/rotate"), "/api/graphql/");
  const body = fc.oneof(
    nearly(() => ({ name: "New", description: "Nightly", allowedScopes: ["asset.view"] })),
    nearly(() => ({ overlapSeconds: 3600, reason: "" })),
    nearly(() => ({ query: "{__typename}", variables: {} })),
    text,
  );
  await fc.assert(
    fc.asyncProperty(method, routes(), body, header, header, async (verb, path, sent, ifMatch, key) => {
      const more = { "If-Match": ifMatch, "Idempotency-Key": key.padEnd(16, "x") };
      await expectNoServerError(`${manager.origins.iris}${path}`, {
        method: verb,
        ...asked(["GET", "HEAD"].includes(verb) ? undefined : sent, more),
      });
    }),
    runs,
  );
});

it("no request to Manager's own endpoints gives a server error", async () => {
  const who = { accountId, userId };
  const calls = fc.oneof(
    fc.tuple(
      fc.constantFrom("accounts", "app-token"),
      nearly(() => ({ name: "New", ...who })),
    ),
    fc.tuple(
      fc.constantFrom("installations", "installations/announcements"),
      nearly(() => ({ ...who, userId: "nobody", version: packageJson.version, deniedScopes: [] })),
    ),
  );
  const reads = fc.constantFrom(
    "session?account=",
    "session?user=",
    "marketplace?account=",
    "packages?account=",
  );
  await fc.assert(
    fc.asyncProperty(calls, method, reads, encoded, async ([path, body], verb, read, query) => {
      const base = `${manager.origins.shell}/local-manager/`;
      const hasBody = !["GET", "HEAD"].includes(verb);
      await expectNoServerError(`${base}${path}`, { method: verb, ...asked(hasBody ? body : undefined) });
      await expectNoServerError(`${base}${read}${query}`, {
        method: verb,
        ...asked(hasBody ? body : undefined),
      });
    }),
    runs,
  );
});

it("no URL of Manager's page, the extension or the token server gives a server error", async () => {
  const paths = fc.constantFrom("/", "/packages/", "/frame/", "/assets/", "/.well-known/", "/token/v2");
  const site = fc.constantFrom("shell", "extension", "token");
  await fc.assert(
    fc.asyncProperty(site, method, paths, encoded, encoded, async (origin, verb, path, rest, query) => {
      const url = `${manager.origins[origin as "shell"]}${path}${rest}?lang=${query}&scope=${query}`;
      await expectNoServerError(url, { method: verb });
    }),
    runs,
  );
});

it("no form sent to the token endpoints gives a server error", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("/token/v2", "/apptoken"),
      fc.dictionary(
        fc.oneof(fc.constantFrom("grant_type", "client_id", "client_secret", "scope"), text),
        text,
      ),
      header,
      async (path, form, authorization) => {
        const body = new URLSearchParams({ grant_type: "client_credentials", ...form });
        await expectNoServerError(`${manager.origins.token}${path}`, { method: "POST", body });
        await expectNoServerError(`${manager.origins.token}${path}`, {
          method: "POST",
          headers: { Authorization: authorization },
          body,
        });
      },
    ),
    runs,
  );
});
