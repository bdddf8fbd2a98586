import { spawn } from "node:child_process";
import { type Origins, originsFrom } from "../../local-manager/origins.ts";
import { newDataFolder } from "./folders.ts";

/** A local Manager in a separate process, for tests whose globals are those of a browser. */
export interface ManagerProcess {
  readonly origins: Origins;
  /** Everything the process wrote to stdout and stderr. */
  log(): string;
  /** Creates an account and returns an app token for its administrator. Call it from Manager's own origin. */
  createAppToken(account: string): Promise<string>;
  close(): Promise<void>;
  /** Ends the process as Ctrl-C does. Its data remains. */
  stop(): Promise<void>;
  /** Ends the process immediately, as a crash would. Its data remains. */
  kill(): Promise<void>;
}

/** Starts a local Manager as `npm start` does, on a folder (a new one by default) or on a PostgreSQL database. */
export async function startManagerProcess({
  databaseUrl = "",
  folder = newDataFolder(),
}: {
  databaseUrl?: string;
  folder?: string;
} = {}): Promise<ManagerProcess> {
  for (;;) {
    const started = await startOn(port, { databaseUrl, folder });
    if (started !== "port taken") return started;
    port = randomPort();
  }
}

// One port per test file, so that a Manager can restart on it. Random, since other runs may use this machine.
let port = randomPort();

function randomPort(): number {
  return 10_000 + 4 * Math.floor(Math.random() * 5_000);
}

async function startOn(
  port: number,
  { databaseUrl, folder }: { databaseUrl: string; folder: string },
): Promise<ManagerProcess | "port taken"> {
  const child = spawn(process.execPath, ["--import", "tsx", "local-manager/main.ts"], {
    env: { ...process.env, PORT: String(port), LOCAL_MANAGER_DATA: folder, DATABASE_URL: databaseUrl },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let log = "";
  const outcome = await new Promise<"ready" | "port taken">((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        log += text;
        if (log.includes("Manager is ready")) resolve("ready");
      });
    }
    child.on("exit", () => {
      if (/[Pp]ort \d+ is/.test(log)) resolve("port taken");
      else reject(new Error(`The local Manager did not start: ${log}`));
    });
  });
  if (outcome === "port taken") return outcome;
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
    async createAppToken(account) {
      const { id } = await post("accounts", { name: account });
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
    },
  };
}
