import { DataFolderInUseError } from "../database/data-folder-lock.ts";
import { closeOnSignal } from "../server/close-on-signal.ts";
import { logEvent } from "./log.ts";
import { readSettings, SettingsError } from "./settings.ts";
import { startInstallCallback } from "./start-install-callback.ts";

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
  if (error instanceof SettingsError || error instanceof DataFolderInUseError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is in use: set another PORT or MONITORING_PORT.`;
  return undefined;
}
