import { afterAll, beforeAll, expect, it } from "vitest";
import { newDataFolder } from "../support/folders.ts";
import {
  type InstallCallbackProcess,
  startInstallCallbackProcess,
} from "../support/install-callback-process.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const folder = newDataFolder();
let manager: TestManager;
let server: InstallCallbackProcess | undefined;

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(async () => {
  await server?.end("SIGKILL");
  await manager.close();
});

let log = "";
async function start(): Promise<void> {
  server = await startInstallCallbackProcess(manager.origins, { INSTALL_CALLBACK_DATA: folder });
}
async function kill(): Promise<void> {
  await server?.end("SIGKILL");
  log += server?.log();
}

it("killed between deliveries, the app's server restarts with credentials that work, and logs none of them", async () => {
  const { id: accountId } = await manager.createAccount("Killed");
  const session = await fetch(`${manager.origins.shell}/local-manager/session?account=${accountId}`);
  const { user } = await session.json();
  const announce = () =>
    fetch(`${manager.origins.shell}/local-manager/installations/announcements`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ accountId, userId: user.id }),
    });
  const status = async () => {
    const listing = await fetch(`${manager.origins.shell}/local-manager/marketplace?account=${accountId}`);
    return (await listing.json()).installed.callbackStatus;
  };
  for (let round = 0; round < 3; round++) {
    await start();
    await announce();
    // Manager resends unanswered messages, so a message that was lost with the process still arrives.
    await kill();
    await start();
    await expect.poll(status).not.toBe("pending");
    await kill();
  }
  await start();
  await announce();
  await expect.poll(status).toBe("delivered");
  await kill();
  await start();
  await announce();
  await expect.poll(() => server?.events("account_check")).toMatchObject([{ accountId, status: "checked" }]);
  await kill();
  expect(log).not.toMatch(/[A-Za-z0-9]{43}/);
});
