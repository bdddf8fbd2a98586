import { buildAll } from "./build.ts";
import { findFirefox } from "./find-firefox.ts";
import { openWebKitDisplay } from "./find-webkit.ts";
import { type Counts, FAILED, playwrightTests, runParts } from "./test-run.ts";

/** Specs to run in Firefox, where each test takes a few times as long: whole journeys and engine-specific behaviour. */
const FIREFOX_SPECS = [
  "activity",
  "create-and-mint",
  "dialogs",
  "early-start",
  "frame",
  "keyboard-and-screen-reader",
  "missing-files",
  "never-lose-a-secret",
  "reassign",
  "refusals",
  "rotate-and-revoke",
  "sealed-hand-over",
  "token-lab",
].map((name) => `e2e/${name}.spec.ts`);

const asked = process.argv.slice(3);

async function firefoxTests(): Promise<Counts> {
  const firefox = await findFirefox();
  if (firefox === undefined) {
    console.error("No Firefox could be found or installed. Install one, or name one with FIREFOX_PATH=.");
    return FAILED;
  }
  return playwrightTests(
    { ENGINE: "firefox", BROWSER_PATH: firefox },
    asked.length > 0 ? asked : FIREFOX_SPECS,
  );
}

async function webKitTests(): Promise<Counts> {
  const display = await openWebKitDisplay();
  if (display === undefined) {
    console.error(
      "WebKitGTK could not be found or installed. On Debian: apt install webkit2gtk-driver xvfb.",
    );
    return FAILED;
  }
  try {
    // Only one window at a time has the keyboard focus.
    return await playwrightTests({ ENGINE: "webkit", DISPLAY: display.name }, ["--workers=1", ...asked]);
  } finally {
    display.close();
  }
}

const parts: Record<string, () => Promise<Counts>> = { webkit: webKitTests, firefox: firefoxTests };

const only = process.argv[2];
buildAll();
await runParts(
  Object.fromEntries(Object.entries(parts).filter(([name]) => only === undefined || name === only)),
);
