import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { newDataFolder } from "../support/folders.ts";
import {
  type InstallCallbackProcess,
  startInstallCallbackProcess,
} from "../support/install-callback-process.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const folder = newDataFolder();
const sealingKey = randomBytes(32).toString("base64");
let manager: TestManager;
let server: InstallCallbackProcess | undefined;
let accountId: string;
let administrator: string;
let userId: string;

const start = (env: Record<string, string> = {}) =>
  startInstallCallbackProcess(manager.origins, {
    INSTALL_CALLBACK_DATA: folder,
    SEALING_KEY: sealingKey,
    ...env,
  });

beforeAll(async () => {
  manager = await startTestManager();
  ({ id: accountId, administrator } = await manager.createAccount("Watched"));
  const session = await fetch(`${manager.origins.shell}/local-manager/session?account=${accountId}`);
  userId = (await session.json()).user.id;
});
afterAll(async () => {
  await server?.end();
  await manager.close();
});

const send = (method: string, path: string, body: object = {}) =>
  fetch(`${manager.origins.shell}/local-manager/installations${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ accountId, userId, ...body }),
  });
const callbackStatus = async () => {
  const listing = await fetch(`${manager.origins.shell}/local-manager/marketplace?account=${accountId}`);
  return (await listing.json()).installed?.callbackStatus;
};

/** The checks of accounts that the server has logged since its start. */
const checks = () => server?.events("account_check") ?? [];

describe("the app's own server", () => {
  it("may be down: the installation succeeds, and Manager reports that it got no answer", async () => {
    expect((await send("POST", "", { version: packageJson.version, deniedScopes: [] })).status).toBe(201);
    await expect.poll(callbackStatus).toBe("unanswered");
    const keys = await manager.iris(administrator, "/api/api-key/v1/api-keys");
    expect(keys.status).toBe(200);
  });

  it("receives an installation, and checks the account's keys with its credentials", async () => {
    server = await start();
    const request = { name: "Old", allowedScopes: ["asset.view"] };
    await manager.createApiKey(administrator, {
      ...request,
      description: "Owner: Ida\nRotate by: 2020-01-31",
    });
    await manager.createApiKey(administrator, { ...request, name: "Fine", description: "Nightly" });
    expect((await send("POST", "/announcements")).status).toBe(202);
    await expect.poll(callbackStatus).toBe("delivered");
    await expect
      .poll(() => checks())
      .toEqual([{ accountId, status: "checked", keys: 2, findings: { overdue: 1 } }]);
  });

  it("prints a reminder as long as no mail server is set, once", async () => {
    const reminder = () =>
      server?.log().match(/Reminder.*1 API key needs attention\n[\s\S]*?Old\n.*2020, has passed/g);
    await expect.poll(reminder).toHaveLength(1);
    expect((await send("POST", "/announcements")).status).toBe(202);
    await expect.poll(checks).toHaveLength(2);
    expect(reminder()).toHaveLength(1);
  });

  it("shows nobody the keys of an account", async () => {
    for (const path of ["/", "/hygiene", "/hygiene.json"]) {
      expect((await fetch(`${manager.origins.installCallback}${path}`)).status).toBe(404);
    }
  });

  it("keeps an installation across a restart, with another sealing key in front of its own", async () => {
    await server?.end();
    const newest = randomBytes(32).toString("base64");
    server = await start({ SEALING_KEY: `${newest},${sealingKey}` });
    expect((await send("POST", "/announcements")).status).toBe(202);
    await expect.poll(checks).toMatchObject([{ accountId, status: "checked" }]);
    await server.end();
    server = await start({ SEALING_KEY: newest });
    const ready = await (await fetch(`${server.monitoring}/readyz`)).json();
    expect(ready).toMatchObject({ isReady: true, installations: 1, cannotUnseal: 0 });
  });

  it("replaces credentials when the app is reinstalled, and forgets them when it is uninstalled", async () => {
    await send("POST", "", { version: packageJson.version, deniedScopes: ["account.audit-log.view"] });
    await expect.poll(callbackStatus).toBe("delivered");
    await expect.poll(checks).toMatchObject([{ accountId, status: "checked" }]);
    expect((await send("DELETE", "")).status).toBe(204);
    await expect.poll(() => server?.events("delivery")).toHaveLength(2);
    await server?.end();
    server = await start();
    const ready = await (await fetch(`${server.monitoring}/readyz`)).json();
    expect(ready).toMatchObject({ isReady: true, installations: 0 });
  });

  it("refuses messages without the marketplace's identity", async () => {
    for (const headers of [{}, { "Trackunit-Identity": "a.b.c" }, { "Trackunit-Identity": administrator }]) {
      const answer = await fetch(`${manager.origins.installCallback}/installed`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers } as Record<string, string>,
        body: "x".repeat(100_000),
      });
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: "unauthorized" }]);
    }
  });

  it("refuses a request to 127.0.0.1 instead of its own host name", async () => {
    const { host } = new URL(manager.origins.installCallback);
    const [, port] = host.split(":");
    const answer = await fetch(`http://127.0.0.1:${port}/installed`);
    expect(answer.status).toBe(421);
  });
});
