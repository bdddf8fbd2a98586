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

it("a token of the service is made with a key that it publishes", async () => {
  expect(await verifySignature(manager, accessToken)).toBe("valid");
});

it("a token that only says it is of the service is not", async () => {
  expect(await verifySignature(manager, await signedElsewhere(local.origins.token))).toBe("invalid");
  const [head, claims] = accessToken.split(".");
  expect(await verifySignature(manager, `${head}.${claims}.${"A".repeat(86)}`)).toBe("invalid");
});

it("a token of another issuer is called that, and not a forgery", async () => {
  expect(await verifySignature(manager, await signedElsewhere("https://login.other.example"))).toBe(
    "other_issuer",
  );
});

it("a token without a signature, or with one of a shared secret, is said to be that", async () => {
  const secret = new TextEncoder().encode("a secret that is long enough to sign");
  const shared = await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(secret);
  expect(await verifySignature(manager, shared)).toBe("not_public_key");
  expect(await verifySignature(manager, new UnsecuredJWT({}).encode())).toBe("not_public_key");
});

it("where the keys cannot be had, nothing is said of the signature", async () => {
  const environment = { ...manager.environment, tokenOrigin: "http://127.0.0.1:9" };
  expect(await verifySignature({ ...manager, environment }, accessToken)).toBe("unknown");
});
