import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newDataFolder } from "../support/folders.ts";
import { startTestManager, type TestManager } from "../support/test-manager.ts";

const folder = newDataFolder();
let manager: TestManager;
let child: ChildProcess | undefined;
let log = "";

beforeAll(async () => {
  manager = await startTestManager();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await manager.close();
});

async function start(): Promise<void> {
  const { installCallback, iris, token } = manager.origins;
  const process_ = spawn(process.execPath, ["--import", "tsx", "install-callback/main.ts"], {
    env: {
      ...process.env,
      PORT: new URL(installCallback).port,
      INSTALL_CALLBACK_DATA: folder,
      IRIS_ORIGIN: iris,
      TOKEN_ORIGIN: token,
      DATABASE_URL: "",
    },
  });
  child = process_;
  for (const stream of [process_.stdout, process_.stderr]) stream.on("data", (text) => (log += text));
  await new Promise<void>((resolve, reject) => {
    process_.stdout.on("data", (text) => String(text).includes("is ready") && resolve());
    process_.on("exit", () => reject(new Error(log)));
  });
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => child?.on("exit", resolve));
  child?.kill("SIGKILL");
  await gone;
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
  const before = log.length;
  await start();
  await expect
    .poll(() => log.slice(before))
    .toContain(`{"event":"account_check","accountId":"${accountId}","status":"checked"`);
  expect(log).not.toMatch(/[A-Za-z0-9]{43}/);
});
