import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { newDataFolder } from "../support/folders.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const folder = newDataFolder();
const sealingKey = randomBytes(32).toString("base64");
let manager: TestManager;
let log = "";
let stop: (() => Promise<void>) | undefined;
let accountId: string;
let administrator: string;
let userId: string;

// A separate process, as in production: opening its store would block this one, and
// kept-alive connections would time out.
async function start(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["--import", "tsx", "install-callback/main.ts"], {
    env: {
      ...process.env,
      PORT: new URL(manager.origins.installCallback).port,
      PUBLIC_HOSTS: new URL(manager.origins.installCallback).host,
      INSTALL_CALLBACK_DATA: folder,
      DATABASE_URL: "",
      SEALING_KEY: sealingKey,
      IRIS_ORIGIN: manager.origins.iris,
      TOKEN_ORIGIN: manager.origins.token,
    },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  log = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        log += text;
        if (log.includes("Install callback is ready")) resolve();
      });
    }
    void ended.then(() => reject(new Error(`The app's own server did not start: ${log}`)));
  });
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

beforeAll(async () => {
  manager = await startTestManager();
  ({ id: accountId, administrator } = await manager.createAccount("Watched"));
  const session = await fetch(`${manager.origins.shell}/local-manager/session?account=${accountId}`);
  userId = (await session.json()).user.id;
});
afterAll(async () => {
  await stop?.();
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
const checks = (): { status: string }[] =>
  log.split("\n").flatMap((line) => (line.startsWith('{"event":"account_check"') ? [JSON.parse(line)] : []));

describe("the app's own server", () => {
  it("may be down: the installation succeeds, and Manager reports that it got no answer", async () => {
    expect((await send("POST", "", { version: packageJson.version, deniedScopes: [] })).status).toBe(201);
    await expect.poll(callbackStatus).toBe("unanswered");
    const keys = await manager.iris(administrator, "/api/api-key/v1/api-keys");
    expect(keys.status).toBe(200);
  });

  it("receives an installation, and checks the account's keys with its credentials", async () => {
    stop = await start();
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
      .toEqual([{ event: "account_check", accountId, status: "checked", keys: 2, findings: { overdue: 1 } }]);
  });

  it("shows nobody the keys of an account", async () => {
    for (const path of ["/", "/hygiene", "/hygiene.json"]) {
      expect((await fetch(`${manager.origins.installCallback}${path}`)).status).toBe(404);
    }
  });

  it("keeps an installation across a restart", async () => {
    await stop?.();
    stop = await start();
    await expect.poll(() => checks()).toMatchObject([{ accountId, status: "checked" }]);
  });

  it("replaces credentials when the app is reinstalled, and forgets them when it is uninstalled", async () => {
    await send("POST", "", { version: packageJson.version, deniedScopes: ["account.audit-log.view"] });
    await expect.poll(callbackStatus).toBe("delivered");
    await expect.poll(() => checks()).toMatchObject([{ status: "checked" }, { status: "checked" }]);
    expect((await send("DELETE", "")).status).toBe(204);
    await expect.poll(() => log.trim().split("\n").at(-1)).toBe('{"event":"check_ended","accounts":0}');
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
