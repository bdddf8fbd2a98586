import { DataFolderInUseError } from "../database/data-folder-lock.ts";
import { closeOnSignal } from "../server/close-on-signal.ts";
import { logEvent } from "./log.ts";
import { readSettings, SettingsError } from "./settings.ts";
import { DatabaseUnusableError, startInstallCallback } from "./start-install-callback.ts";

try {
  const settings = readSettings(process.env);
  const starting = startInstallCallback(settings);
  closeOnSignal(async () => {
    await (await starting).close();
    logEvent("stopped");
  });
  await starting;
  logEvent("ready", { callback: settings.callback, monitoring: settings.monitoring });
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
}

/** Returns what to say about an error that whoever starts the server can mend. */
function sentenceOf(error: unknown): string | undefined {
  const known = [SettingsError, DataFolderInUseError, DatabaseUnusableError];
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (code === "EADDRINUSE") return `Port ${port} is in use: set another PORT or MONITORING_PORT.`;
  if (syscall === "listen" || syscall === "getaddrinfo") {
    return `The server cannot listen (${code} at ${address ?? "its host"}, port ${port}): set another HOST, PORT or MONITORING_HOST, MONITORING_PORT.`;
  }
  return undefined;
}
