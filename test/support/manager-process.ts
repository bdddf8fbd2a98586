import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Origins, originsFrom } from "../../local-manager/origins.ts";

/** A local Manager in a process of its own, for tests whose globals are a browser's. */
export interface ManagerProcess {
  readonly origins: Origins;
  /** What the process wrote, both streams together. */
  log(): string;
  /** Makes an account and gives an app token for its administrator; to be called from Manager's own origin. */
  createAppToken(): Promise<string>;
  close(): Promise<void>;
  /** Ends the process as Ctrl-C does; its data stays. */
  stop(): Promise<void>;
  /** Ends the process at once, as a crash would; its data stays. */
  kill(): Promise<void>;
}

/** Starts a local Manager as `npm start` does, on a folder (a new one by default) or on a PostgreSQL database. */
export async function startManagerProcess({
  databaseUrl = "",
  folder = mkdtempSync(join(tmpdir(), "api-keys-process-")),
}: {
  databaseUrl?: string;
  folder?: string;
} = {}): Promise<ManagerProcess> {
  const port = 6600 + Number(process.env.VITEST_POOL_ID ?? 0) * 4;
  const child = spawn(process.execPath, ["--import", "tsx", "local-manager/main.ts"], {
    env: { ...process.env, PORT: String(port), LOCAL_MANAGER_DATA: folder, DATABASE_URL: databaseUrl },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let log = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        log += text;
        if (log.includes("Manager is ready")) resolve();
      });
    }
    child.on("exit", () => reject(new Error(`The local Manager did not start: ${log}`)));
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
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return {
    origins,
    log: () => log,
    async createAppToken() {
      const { id } = await post("accounts", { name: "Test" });
      const { user } = await (await fetch(`${origins.shell}/local-manager/session?account=${id}`)).json();
      return (await post("app-token", { accountId: id, userId: user.id })).token;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    stop,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
