import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Origins, originsFrom } from "../../local-manager/origins.ts";

/** A local Manager in a process of its own, for tests whose globals are a browser's. */
export interface ManagerProcess {
  readonly origins: Origins;
  /** Makes an account and gives an app token for its administrator; to be called from Manager's own origin. */
  createAppToken(): Promise<string>;
  close(): Promise<void>;
  /** Ends the process at once, as a crash would; its data stays. */
  kill(): Promise<void>;
}

/** Starts a local Manager as `npm start` does, on data of its own or on a PostgreSQL database. */
export async function startManagerProcess(databaseUrl = ""): Promise<ManagerProcess> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-process-"));
  const port = 6600 + Number(process.env.VITEST_POOL_ID ?? 0) * 4;
  const child = spawn(process.execPath, ["--import", "tsx", "local-manager/main.ts"], {
    env: { ...process.env, PORT: String(port), LOCAL_MANAGER_DATA: folder, DATABASE_URL: databaseUrl },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text) => String(text).includes("Manager is ready") && resolve());
    child.stderr.on("data", (text) => reject(new Error(String(text))));
  });
  const origins = originsFrom(port);
  const post = async (path: string, body: unknown) => {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    };
    return (await fetch(`${origins.shell}/local-manager/${path}`, init)).json();
  };
  return {
    origins,
    async createAppToken() {
      const { id } = await post("accounts", { name: "Test" });
      const { user } = await (await fetch(`${origins.shell}/local-manager/session?account=${id}`)).json();
      return (await post("app-token", { accountId: id, userId: user.id })).token;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async close() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
