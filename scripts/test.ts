import { existsSync, readFileSync } from "node:fs";
import { buildAll } from "./build.ts";
import { FIRST_SCREEN_BUDGET, firstScreenSize } from "./extension-size.ts";
import { findBrowser } from "./find-browser.ts";
import { filesWithSecrets } from "./secret-traces.ts";
import {
  bin,
  type Counts,
  FAILED,
  leftBehind,
  PASSED,
  playwrightTests,
  run,
  runParts,
  vitestTests,
} from "./test-run.ts";

async function browserTests(): Promise<Counts> {
  const browser = await findBrowser();
  if (browser === undefined) {
    console.error("No browser could be found or installed. Install Chromium, or name one with CHROME_PATH=.");
    return FAILED;
  }
  return playwrightTests({ ...browser.env, BROWSER_PATH: browser.executablePath }, process.argv.slice(3));
}

function sizeBudget(): Counts {
  const size = firstScreenSize();
  console.log(`First screen: ${(size / 1000).toFixed(1)} kB of ${FIRST_SCREEN_BUDGET / 1000} kB (brotli)`);
  return size <= FIRST_SCREEN_BUDGET ? PASSED : FAILED;
}

function secretsLeftBehind(): Counts {
  const { data, log, secrets } = leftBehind;
  const seen = existsSync(secrets) ? readFileSync(secrets, "utf8").trim().split("\n") : [];
  if (seen.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const files = [data, log].flatMap((path) => filesWithSecrets(path, new Set(seen)));
  console.log(
    `${seen.length} secrets and tokens were seen by browser tests; files with one of them: ${files.length}`,
  );
  for (const file of files) console.error(`A secret stands in plain text in ${file}`);
  return files.length === 0 && existsSync(log) ? PASSED : FAILED;
}

const parts: Record<string, () => Promise<Counts>> = {
  types: () => run([bin("tsc")]),
  "types of src": () => run([bin("tsc"), "-p", "src"]),
  lint: () => run([bin("biome"), "check", "--error-on-warnings", "."]),
  size: async () => sizeBudget(),
  unit: vitestTests,
  browser: browserTests,
  "secrets left behind": async () => secretsLeftBehind(),
};

const only = process.argv[2];
const isAsked = (name: string) =>
  only === undefined || name === only || (only === "browser" && name === "secrets left behind");
buildAll();
await runParts(Object.fromEntries(Object.entries(parts).filter(([name]) => isAsked(name))));
