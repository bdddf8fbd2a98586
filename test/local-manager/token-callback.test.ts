import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createPackageFactory, edit } from "../support/app-package.ts";
import { newFolder } from "../support/folders.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

let manager: TestManager;
let account: { accountId: string; userId: string };
let received: { path: string | undefined; type: string; clientId: string; clientSecret: string }[] = [];
let appsServer: Server | undefined;
/** Returns the status with which the app's server answers a message that it received. */
let answer: () => Promise<number>;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(() => manager.close());
beforeEach(async () => {
  await new Promise<void>((resolve) => (appsServer ? appsServer.close(() => resolve()) : resolve()));
  appsServer = undefined;
  received = [];
  answer = async () => 200;
  const { id: accountId } = await manager.createAccount();
  const { user } = await (await ask("GET", `session?account=${accountId}`)).json();
  account = { accountId, userId: user.id };
});
afterAll(() => appsServer?.close());

const ask = (method: string, path: string, body?: object) =>
  fetch(`${manager.origins.shell}/local-manager/${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const tell = () => ask("POST", "installations/announcements", account);
const status = async () =>
  (await (await ask("GET", `marketplace?account=${account.accountId}`)).json()).installed?.callbackStatus;

async function startAppsServer(): Promise<void> {
  appsServer = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    received.push({ path: request.url, ...JSON.parse(Buffer.concat(parts).toString()) });
    response.writeHead(await answer()).end();
  });
  const { port } = new URL(manager.origins.installCallback);
  const listening = once(appsServer, "listening");
  appsServer.listen(Number(port), "127.0.0.1");
  await listening;
}

const requestAppToken = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }, more = {}) =>
  fetch(`${manager.origins.token}/apptoken`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      ...more,
    }),
  });

it("the app's credentials get a one-hour token for granted scopes and no others", async () => {
  await startAppsServer();
  await tell();
  await expect.poll(status).toBe("delivered");
  const [credentials = { clientId: "", clientSecret: "" }] = received;
  const granted = await requestAppToken(credentials, {
    scope: "account.audit-log.view account.api-key.manage",
  });
  expect(await granted.json()).toEqual({
    token_type: "Bearer",
    expires_in: 3600,
    access_token: expect.any(String),
    scope: "account.audit-log.view account.api-key.manage",
  });
  const beyond = await requestAppToken(credentials, { scope: "account.api-key.manage asset.view" });
  expect([beyond.status, await beyond.json()]).toEqual([
    400,
    { error: "invalid_scope", error_description: "Requested scope is not allowed for this app." },
  ]);
});

it("the marketplace publishes its signing keys at the path that Trackunit documents", async () => {
  const keys = await fetch(`${manager.origins.iris}/api/marketplace/jwks`);
  expect(keys.status).toBe(200);
  expect((await keys.json()).keys).toMatchObject([{ kty: "EC", kid: expect.any(String) }]);
});

it("Manager resends a message if the app's server fails", async () => {
  answer = async () => (received.length === 1 ? 503 : 200);
  await startAppsServer();
  await tell();
  await expect.poll(status).toBe("delivered");
  expect(received).toEqual([received[0], received[0]]);
});

/** Time for another message to arrive: requests to the same server that come back. */
async function wouldBeReceived(): Promise<void> {
  for (let request = 0; request < 10; request++) await status();
}

/** Holds the response to the first message until the returned function is called. */
function holdFirstAnswer(): () => void {
  let release = () => {};
  const held = new Promise<number>((resolve) => {
    release = () => resolve(503);
  });
  answer = async () => (received.length === 1 ? await held : 200);
  return release;
}

it("if Manager announces again while a message is in flight, the credentials sent last work", async () => {
  const release = holdFirstAnswer();
  await startAppsServer();
  await tell();
  await expect.poll(() => received).toHaveLength(1);
  await tell();
  await wouldBeReceived();
  expect(received).toHaveLength(1);
  release();
  await expect.poll(status).toBe("delivered");
  expect(received).toHaveLength(2);
  const { clientId, clientSecret } = received.at(-1) ?? { clientId: "", clientSecret: "" };
  expect((await requestAppToken({ clientId, clientSecret })).status).toBe(200);
});

it("if the app is uninstalled while its installation message is in flight, the removal arrives last", async () => {
  const release = holdFirstAnswer();
  await startAppsServer();
  await tell();
  await expect.poll(() => received).toHaveLength(1);
  expect((await ask("DELETE", "installations", account)).status).toBe(204);
  await wouldBeReceived();
  expect(received).toHaveLength(1);
  release();
  await expect.poll(() => received.map(({ type }) => type)).toEqual(["INSTALLED", "UNINSTALLED"]);
  expect(await status()).toBeUndefined();
});

async function uploadAndInstall(tokenCallback: { url: string } | undefined): Promise<void> {
  const folder = newFolder();
  const body = await createPackageFactory(folder)(edit("iris-app-manifest.json", { tokenCallback }));
  const query = new URLSearchParams({ account: account.accountId, user: account.userId });
  const uploaded = await fetch(`${manager.origins.shell}/local-manager/packages?${query}`, {
    method: "POST",
    body,
  });
  const { version } = await uploaded.json();
  const installed = await ask("POST", "installations", { ...account, version, deniedScopes: [] });
  expect([uploaded.status, installed.status]).toEqual([201, 201]);
}

it("Manager notifies the server in an uploaded package, not the previous version's server", async () => {
  await startAppsServer();
  await uploadAndInstall({ url: "https://install-callback.invalid/hooks/of-this-version" });
  await expect.poll(status).toBe("delivered");
  await ask("DELETE", "installations", account);
  await expect
    .poll(() => received.map(({ type, path }) => [type, path]))
    .toEqual([
      ["INSTALLED", "/hooks/of-this-version"],
      ["UNINSTALLED", "/hooks/of-this-version"],
    ]);
});

it("a version without a server gets no message, and the previous version's credentials stop working", async () => {
  await startAppsServer();
  await tell();
  await expect.poll(status).toBe("delivered");
  const [credentials = { clientId: "", clientSecret: "" }] = received;
  await uploadAndInstall(undefined);
  expect(await status()).toBe("not_sent");
  expect((await requestAppToken(credentials)).status).toBe(401);
  expect(received).toHaveLength(1);
});
