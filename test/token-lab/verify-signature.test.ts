import { generateKeyPair, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Manager } from "../../src/manager/manager.ts";
import { verifySignature } from "../../src/token-lab/verify-signature.ts";
import { newKey } from "../support/new-key.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let local: TestManager;
let manager: Manager;
let accessToken: string;
let foreign: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  local = await startTestManager();
  const { apiKey, clientSecret } = await newKey(local);
  const form = { grant_type: "client_credentials", client_id: apiKey.clientId, client_secret: clientSecret };
  accessToken = (await (await local.requestToken(form)).json()).access_token;
  const { administrator } = await local.createAccount();
  manager = {
    environment: { irisOrigin: local.origins.iris, tokenOrigin: local.origins.token },
    appToken: () => administrator,
    refreshAppToken: () => Promise.reject(new Error("not needed")),
    showToast() {},
  };
  foreign = await generateKeyPair("ES256");
});
afterAll(() => local.close());

const signedElsewhere = (iss: string, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT({ iss })
    .setProtectedHeader({ alg: "ES256", kid: "elsewhere", ...header })
    .sign(foreign.privateKey);

it("a token from the service verifies against its published keys", async () => {
  expect(await verifySignature(manager, accessToken)).toBe("valid");
});

it("a token that only claims to be from the service is invalid", async () => {
  expect(await verifySignature(manager, await signedElsewhere(local.origins.token))).toBe("invalid");
  const [head, claims] = accessToken.split(".");
  expect(await verifySignature(manager, `${head}.${claims}.${"A".repeat(86)}`)).toBe("invalid");
});

it("a token from another issuer is reported as such, not as invalid", async () => {
  expect(await verifySignature(manager, await signedElsewhere("https://login.other.example"))).toBe(
    "other_issuer",
  );
});

it("a token that is unsigned or signed with a shared secret is reported as such", async () => {
  const secret = new TextEncoder().encode("a secret that is long enough to sign");
  const shared = await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(secret);
  expect(await verifySignature(manager, shared)).toBe("not_public_key");
  expect(await verifySignature(manager, new UnsecuredJWT({}).encode())).toBe("not_public_key");
});

it("the result is unknown if the published keys cannot be loaded", async () => {
  const environment = { ...manager.environment, tokenOrigin: "http://127.0.0.1:9" };
  expect(await verifySignature({ ...manager, environment }, accessToken)).toBe("unknown");
});
