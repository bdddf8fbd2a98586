import { type ChildProcess, spawn } from "node:child_process";
import type { Origins } from "../../local-manager/origins.ts";
import { freePort } from "./free-port.ts";

/** The app's own server as a process of its own, as in production. */
export interface InstallCallbackProcess {
  /** The origin of `/healthz`, `/readyz` and `/metrics`. */
  readonly monitoring: string;
  /** Everything it has written. */
  log(): string;
  /** The details of each event of this kind in its log. */
  events(event: string): Record<string, unknown>[];
  /** Ends it with a signal and resolves when it has ended. */
  end(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the app's own server next to a local Manager, and resolves when it is ready. */
export async function startInstallCallbackProcess(
  origins: Pick<Origins, "iris" | "token" | "installCallback">,
  env: Readonly<Record<string, string>>,
  command: readonly string[] = ["--import", "tsx", "install-callback/main.ts"],
): Promise<InstallCallbackProcess> {
  const callback = new URL(origins.installCallback);
  const monitoringPort = String(await freePort());
  const child: ChildProcess = spawn(process.execPath, command, {
    env: {
      ...process.env,
      PORT: callback.port,
      MONITORING_PORT: monitoringPort,
      PUBLIC_HOSTS: callback.host,
      DATABASE_URL: "",
      IRIS_ORIGIN: origins.iris,
      TOKEN_ORIGIN: origins.token,
      ...env,
    },
  });
  let log = "";
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  // The last line may be incomplete.
  const complete = () => log.slice(0, log.lastIndexOf("\n") + 1);
  const events = (event: string) =>
    complete()
      .split("\n")
      .filter((line) => line.startsWith('{"time":'))
      .flatMap((line) => {
        const { time: _, event: name, ...details } = JSON.parse(line);
        return name === event ? [details] : [];
      });
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (text) => {
        log += text;
        if (log.includes('"event":"ready"')) resolve();
      });
    }
    void ended.then(() => reject(new Error(`The app's own server did not start: ${log}`)));
  });
  return {
    monitoring: `http://127.0.0.1:${monitoringPort}`,
    log: complete,
    events,
    async end(signal = "SIGTERM") {
      child.kill(signal);
      await ended;
    },
  };
}
