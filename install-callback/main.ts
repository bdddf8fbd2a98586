import { closeOnSignal } from "../server/close-on-signal.ts";
import { readSettings, SettingsError } from "./settings.ts";
import { startInstallCallback } from "./start-install-callback.ts";

const HOUR_MS = 3_600_000;

try {
  const settings = readSettings(process.env);
  const starting = startInstallCallback({ ...settings, checkEveryMs: HOUR_MS });
  closeOnSignal(async () => (await starting).close());
  await starting;
  console.log(`Install callback is ready: http://localhost:${settings.port}`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
