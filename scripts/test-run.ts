import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFourFreePorts } from "./free-ports.ts";

/** Numbers of passed, failed and skipped tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const temporary = mkdtempSync(join(tmpdir(), "api-keys-test-"));

/** Files that the local Manager of the browser tests leaves behind. */
export const leftBehind = {
  data: join(temporary, "data"),
  log: join(temporary, "local-manager.log"),
  secrets: join(temporary, "seen-secrets"),
} as const;

/** Path of a command that a dependency installs. */
export const bin = (name: string) => join("node_modules/.bin", name);

/** Runs a command as one test, or as many as `counts` reads from its report. */
export async function run(
  command: string[],
  { counts, env = {} }: { counts?: () => Counts; env?: NodeJS.ProcessEnv } = {},
): Promise<Counts> {
  const status = await new Promise<number | null>((resolve) => {
    const [name = "", ...args] = command;
    spawn(name, args, { stdio: "inherit", env: { ...process.env, ...env } }).on("exit", resolve);
  });
  const one = status === 0 ? PASSED : FAILED;
  if (!counts) return one;
  try {
    const found = counts();
    // A runner that fails without a failed test (a broken file, no tests at all) counts as failed.
    return status !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
  } catch {
    return one;
  }
}

/** Runs all Vitest suites. */
export function vitestTests(): Promise<Counts> {
  const report = join(temporary, "vitest.json");
  return run([bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], {
    counts() {
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  });
}

/** Runs the Playwright suites against a separate local Manager. `args` are passed to Playwright. */
export async function playwrightTests(env: NodeJS.ProcessEnv, args: string[]): Promise<Counts> {
  const report = join(temporary, "playwright.json");
  rmSync(report, { force: true });
  return run([bin("playwright"), "test", "--reporter=list,json", ...args], {
    env: {
      ...env,
      LOCAL_MANAGER_PORT: String(await findFourFreePorts()),
      LOCAL_MANAGER_DATA: leftBehind.data,
      LOCAL_MANAGER_LOG: leftBehind.log,
      SEEN_SECRETS: leftBehind.secrets,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    counts() {
      const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  });
}

/** Runs the parts one after the other, prints the total as the last line and exits the process. */
export async function runParts(parts: Record<string, () => Promise<Counts>>): Promise<never> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, part] of Object.entries(parts)) {
    console.log(`\n— ${name}`);
    const { passed, failed, skipped } = await part();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  if (total.failed > 0) console.error(`\nLog, data and traces of this run: ${keepTraces()}`);
  else rmSync(temporary, { recursive: true, force: true });
  const skippedPart = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skippedPart}`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

function keepTraces(): string {
  rmSync(leftBehind.secrets, { force: true });
  if (existsSync("test-results")) cpSync("test-results", join(temporary, "traces"), { recursive: true });
  return temporary;
}
