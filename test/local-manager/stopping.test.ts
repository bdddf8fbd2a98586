import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findFourFreePorts } from "../../scripts/free-ports.ts";
import { newDataFolder, newFolder } from "../support/folders.ts";
import { freePort } from "../support/free-port.ts";

/** Starts a server in its own process group, as a shell does, and waits until it is ready. */
async function start(command: readonly string[], folder: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, command, {
    detached: true,
    env: {
      ...process.env,
      PORT: String(await findFourFreePorts()),
      MONITORING_PORT: String(await freePort()),
      LOCAL_MANAGER_DATA: folder,
      INSTALL_CALLBACK_DATA: folder,
      DATABASE_URL: "",
      ...env,
    },
  });
  const group = -(child.pid ?? Number.NaN);
  let log = "";
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        log += text;
        if (/is ready|"event":"ready"/.test(log)) resolve();
      });
    }
    child.on("exit", () => reject(new Error(log)));
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) process.kill(group, "SIGKILL");
  });
  return { group, ended, log: () => log };
}

const tsx = ["--import", "tsx"];

it.each<[string, readonly NodeJS.Signals[], readonly string[]]>([
  ["npm start", ["SIGINT"], ["scripts/launch.cjs", "start"]],
  ["npm start", ["SIGINT", "SIGINT", "SIGTERM", "SIGINT"], ["scripts/launch.cjs", "start"]],
  ["npm start", ["SIGHUP"], ["scripts/launch.cjs", "start"]],
  ["the local Manager", ["SIGINT", "SIGINT"], [...tsx, "local-manager/main.ts"]],
  ["the app's own server", ["SIGINT", "SIGINT", "SIGTERM"], [...tsx, "install-callback/main.ts"]],
])("%s ends cleanly when its process group gets %j", async (_, signals, command) => {
  const folder = newDataFolder();
  const { group, ended, log } = await start(command, folder);
  expect(existsSync(join(folder, "lock"))).toBe(true);
  for (const signal of signals) process.kill(group, signal);
  expect(await ended, log()).toBe(0);
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

it.each([
  ["the local Manager", "local-manager/main.ts"],
  ["the app's own server", "install-callback/main.ts"],
])(
  "only its owner can enter the data folder of %s, whether new or previously open to all",
  async (_, main) => {
    const parent = newFolder();
    const [fresh, open] = [join(parent, "new/data"), join(parent, "open")];
    mkdirSync(open);
    chmodSync(open, 0o777);
    for (const folder of [fresh, open]) {
      const { group, ended } = await start([...tsx, main], folder);
      expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
      process.kill(group, "SIGTERM");
      await ended;
    }
  },
);
