import { firefox } from "playwright";
import { onPath, run, showsPage } from "./find-browser.ts";

const NAMES = ["firefox-esr", "firefox"];
const MAC_PLACE = "/Applications/Firefox.app/Contents/MacOS/firefox";

/**
 * Finds a stock Firefox that Playwright can drive (`FIREFOX_PATH`, then one on the PATH), or installs Debian's package
 * (as root). Returns its path.
 */
export async function findFirefox(): Promise<string | undefined> {
  for (const candidate of [process.env.FIREFOX_PATH, ...onPath(NAMES), MAC_PLACE]) {
    if (candidate && (await works(candidate))) return candidate;
  }
  if (process.getuid?.() !== 0 || !run("apt-get", ["update"])) return undefined;
  console.error("No Firefox found; installing one…");
  run("apt-get", ["install", "-y", "--no-install-recommends", "firefox-esr"]);
  for (const candidate of onPath(NAMES)) if (await works(candidate)) return candidate;
  return undefined;
}

function works(executablePath: string): Promise<boolean> {
  return showsPage(executablePath, () => firefox.launch({ channel: "moz-firefox", executablePath }));
}
