import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "./build.ts";
import { findBrowser } from "./find-browser.ts";
import { FIRST_SCREEN_BUDGET, firstScreenSize } from "./first-screen-size.ts";
import { findFourFreePorts } from "./free-ports.ts";
import { filesWithSecrets } from "./secret-traces.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const temporary = mkdtempSync(join(tmpdir(), "api-keys-test-"));
const dataFolder = join(temporary, "data");
const logFile = join(temporary, "local-manager.log");
const secretsFile = join(temporary, "seen-secrets");

async function run(
  command: string[],
  { counts, env = {} }: { counts?: () => Counts; env?: NodeJS.ProcessEnv } = {},
): Promise<Counts> {
  const status = await new Promise<number | null>((resolve) => {
    const [name = "", ...args] = command;
    spawn(name, args, { stdio: "inherit", env: { ...process.env, ...env } }).on("exit", resolve);
  });
  const one = status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (!counts) return one;
  try {
    const found = counts();
    // A runner that fails without a failed test (a broken file, no tests at all) has failed all the same.
    return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
  } catch {
    return one;
  }
}

const bin = (name: string) => join("node_modules/.bin", name);

async function unitTests(): Promise<Counts> {
  const report = join(temporary, "vitest.json");
  return run([bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], {
    counts() {
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  });
}

async function browserTests(): Promise<Counts> {
  const browser = await findBrowser();
  if (browser === undefined) {
    console.error("No browser could be found or installed. Install Chromium, or name one with CHROME_PATH=.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(temporary, "playwright.json");
  return run([bin("playwright"), "test", "--reporter=list,json", ...process.argv.slice(3)], {
    env: {
      ...browser.env,
      BROWSER_PATH: browser.executablePath,
      LOCAL_MANAGER_PORT: String(await findFourFreePorts()),
      LOCAL_MANAGER_DATA: dataFolder,
      LOCAL_MANAGER_LOG: logFile,
      SEEN_SECRETS: secretsFile,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    counts() {
      const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  });
}

function sizeBudget(): Counts {
  const size = firstScreenSize();
  console.log(`First screen: ${(size / 1000).toFixed(1)} kB of ${FIRST_SCREEN_BUDGET / 1000} kB (brotli)`);
  return size <= FIRST_SCREEN_BUDGET
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

function secretsLeftBehind(): Counts {
  const seen = existsSync(secretsFile) ? readFileSync(secretsFile, "utf8").trim().split("\n") : [];
  if (seen.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const files = [dataFolder, logFile].flatMap((path) => filesWithSecrets(path, new Set(seen)));
  console.log(
    `${seen.length} secrets and tokens were seen by browser tests; files with one of them: ${files.length}`,
  );
  for (const file of files) console.error(`A secret stands in plain text in ${file}`);
  return files.length === 0 && existsSync(logFile)
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

const parts: Record<string, () => Promise<Counts>> = {
  types: () => run([bin("tsc")]),
  "types of src": () => run([bin("tsc"), "-p", "src"]),
  lint: () => run([bin("biome"), "check", "--error-on-warnings", "."]),
  size: async () => sizeBudget(),
  unit: unitTests,
  browser: browserTests,
  "secrets left behind": async () => secretsLeftBehind(),
};

const only = process.argv[2];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
await buildAll();
for (const [name, part] of Object.entries(parts)) {
  const isAsked =
    only === undefined || name === only || (only === "browser" && name === "secrets left behind");
  if (!isAsked) continue;
  console.log(`\n— ${name}`);
  const { passed, failed, skipped } = await part();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
rmSync(temporary, { recursive: true, force: true });
const skippedPart = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skippedPart}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
