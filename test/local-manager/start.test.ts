import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { lockDataFolder } from "../../database/data-folder-lock.ts";
import { newDataFolder, newFolder } from "../support/folders.ts";
import { testManager } from "../support/test-manager.ts";

function start(env: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "local-manager/main.ts"], {
      env: { ...process.env, ...env },
    });
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("exit", (code) => resolve({ code, errors: errors.trim() }));
    onTestFinished(() => void child.kill());
  });
}

it("a start on a taken port fails with one sentence that says what to do", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const { code, errors } = await start({ PORT: String(port), LOCAL_MANAGER_DATA: newDataFolder() });
  expect(code).toBe(1);
  expect(errors).toBe(
    `Port ${port} is taken. Choose four free ports in a row with PORT=, e.g. PORT=5000 npm start`,
  );
});

it.each(["abc", "0", "65533"])("PORT=%s is refused with one sentence", async (port) => {
  const { code, errors } = await start({ PORT: port, LOCAL_MANAGER_DATA: newDataFolder() });
  expect(code).toBe(1);
  expect(errors).toBe(`PORT must be a number from 1 to 65532, not "${port}".`);
});

it("a second start on the same data fails and names the first process", async () => {
  const manager = await testManager();
  const { code, errors } = await start({ PORT: "7990", LOCAL_MANAGER_DATA: manager.folder });
  expect(code).toBe(1);
  expect(errors).toContain(
    `Another local Manager (process ${process.pid}) is using the data in ${manager.folder}.`,
  );
});

it("a start with an unreachable database fails with one sentence", async () => {
  const { code, errors } = await start({ PORT: "7990", DATABASE_URL: "postgres://127.0.0.1:1/nothing" });
  expect(code).toBe(1);
  expect(errors).toMatch(/^The database at DATABASE_URL cannot be opened: .*ECONNREFUSED.*$/);
});

it("a start takes over the lock of a process that no longer runs", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "lock"), "999999");
  const unlock = lockDataFolder(folder, "local Manager");
  unlock();
  lockDataFolder(folder, "local Manager")();
});

it("the launcher refuses an outdated Node.js and names the required versions", () => {
  const pretend =
    "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require('./scripts/launch.cjs')";
  const { status, stderr, stdout } = spawnSync(process.execPath, ["-e", pretend], { encoding: "utf8" });
  expect({ status, stderr, stdout }).toEqual({
    status: 1,
    stderr: "This needs Node.js 20.19, 22.12 or newer; you have 18.20.0.\n",
    stdout: "",
  });
});
