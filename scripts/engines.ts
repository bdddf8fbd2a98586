import { buildAll } from "./build.ts";
import { findFirefox } from "./find-firefox.ts";
import { type Counts, FAILED, playwrightTests, runParts } from "./test-run.ts";

async function firefoxTests(): Promise<Counts> {
  const firefox = await findFirefox();
  if (firefox === undefined) {
    console.error("No Firefox could be found or installed. Install one, or name one with FIREFOX_PATH=.");
    return FAILED;
  }
  return playwrightTests({ ENGINE: "firefox", BROWSER_PATH: firefox }, process.argv.slice(3));
}

const parts: Record<string, () => Promise<Counts>> = { firefox: firefoxTests };

const only = process.argv[2];
await buildAll();
await runParts(
  Object.fromEntries(Object.entries(parts).filter(([name]) => only === undefined || name === only)),
);
