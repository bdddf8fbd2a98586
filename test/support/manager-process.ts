import { spawn } from "node:child_process";
import { type Origins, originsFrom } from "../../local-manager/origins.ts";
import { newDataFolder } from "./folders.ts";

/** A local Manager in a process of its own, for tests whose globals are a browser's. */
export interface ManagerProcess {
  readonly origins: Origins;
  /** What the process wrote, both streams together. */
  log(): string;
  /** Creates an account and returns an app token for its administrator; call it from Manager's own origin. */
  createAppToken(account: string): Promise<string>;
  close(): Promise<void>;
  /** Ends the process as Ctrl-C does; its data stays. */
  stop(): Promise<void>;
  /** Ends the process at once, as a crash would; its data stays. */
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

// Of one test file, which may start a Manager again where it was; other runs may be under way on this machine.
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
