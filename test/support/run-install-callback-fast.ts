import { logEvent } from "../../install-callback/log.ts";
import { readSettings } from "../../install-callback/settings.ts";
import { startInstallCallback } from "../../install-callback/start-install-callback.ts";

// The app's own server with a clock that runs faster, as a process that a test can kill. `CLOCK_START` is the time at
// which it agreed with this machine's clock, in milliseconds since 1970.
const start = Number(process.env.CLOCK_START);
const speed = Number(process.env.CLOCK_SPEED);
await startInstallCallback({
  ...readSettings(process.env),
  clock: () => new Date(start + (Date.now() - start) * speed),
  lookEveryMs: 5_000 / speed,
});
logEvent("ready");
