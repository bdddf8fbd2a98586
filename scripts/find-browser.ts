import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser as StartedBrowser } from "playwright";

const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that was verified to start and to show a page. */
export interface Browser {
  readonly executablePath: string;
  /** Environment variables to start it with. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a Chromium, or installs one: `CHROME_PATH`, Playwright's own, one on the PATH; then Playwright's download,
 * Debian's package (as root) and a package from the npm registry.
 */
export async function findBrowser(): Promise<Browser | undefined> {
  for (const candidate of [process.env.CHROME_PATH, ownBrowser(), ...onPath(NAMES), ...MAC_PLACES]) {
    if (candidate && (await works(candidate))) return { executablePath: candidate, env: {} };
  }
  console.error("No browser found; installing one…");
  run("npx", ["playwright", "install", "--only-shell", "chromium"]);
  if (await works(ownBrowser())) return { executablePath: ownBrowser(), env: {} };
  if (process.getuid?.() === 0 && run("apt-get", ["update"])) {
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"]);
    for (const candidate of onPath(NAMES))
      if (await works(candidate)) return { executablePath: candidate, env: {} };
  }
  return browserFromRegistry();
}

function ownBrowser(): string {
  return chromium.executablePath();
}

/** Returns the paths at which commands of these names could be on the PATH, in order of the names. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function works(executablePath: string): Promise<boolean> {
  return showsPage(executablePath, () => chromium.launch({ executablePath, timeout: 20_000 }));
}

/** True if a browser exists, starts and shows a page. */
export async function showsPage(
  executablePath: string,
  launch: () => Promise<StartedBrowser>,
): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    const browser = await launch();
    const page = await browser.newPage();
    await page.setContent("<h1>ready</h1>");
    const isReady = await page.getByRole("heading", { name: "ready" }).isVisible();
    await browser.close();
    return isReady;
  } catch {
    return false;
  }
}

async function browserFromRegistry(): Promise<Browser | undefined> {
  const folder = resolve("node_modules/.cache/browser");
  if (!run("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "@sparticuz/chromium@147.0.0"]))
    return;
  // Makes the package unpack the libraries that a minimal system lacks, and set LD_LIBRARY_PATH.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const entry = join(folder, "node_modules/@sparticuz/chromium/build/esm/index.js");
  const { default: packaged } = await import(pathToFileURL(entry).href);
  const executablePath: string = await packaged.executablePath();
  if (!(await works(executablePath))) return;
  return { executablePath, env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "" } };
}

/** Runs a command without showing its output. Returns true if it succeeded. */
export function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
