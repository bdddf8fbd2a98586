import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFourFreePorts } from "../scripts/free-ports.ts";
import { memoryOfTree } from "./process-tree.ts";
import { type Figure, median, medianOfRatios } from "./statistics.ts";

const ROUNDS = 5;
// Building the other pages sets NODE_ENV to production, and then `npm ci` leaves out what the build needs.
const environment = { ...process.env, NODE_ENV: undefined };
const POLL_MS = 20;
const SAMPLE_MS = 200;
/** How long a server runs before its memory counts as steady. */
const STEADY_AFTER_MS = 20_000;

/** What a server took from its command to its first response, in milliseconds, and its memory in MB, with all processes. */
interface Started {
  readonly readyAfter: number;
  readonly peak: number;
  readonly steady: number;
}

/**
 * Measures `npm start` in a new clone of the last commit: the first time, when it builds and creates the database, and
 * again; beside Vite's development server alone, which only serves the page. Also measures the build by itself, which
 * `npm test` waits for once, and the memory of all processes of `npm start` (Linux only).
 */
export async function measureStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-clone-"));
  const inClone = { cwd: folder, stdio: "ignore", env: environment } as const;
  const timed = (command: string, args: readonly string[]) => {
    const before = performance.now();
    execFileSync(command, args, inClone);
    return performance.now() - before;
  };
  const inFolder = { cwd: folder, data: join(folder, "data") };
  const viteAt = (port: number) => ["node_modules/vite/bin/vite.js", "--strictPort", "--port", String(port)];
  try {
    execFileSync("git", ["clone", "--quiet", ".", folder]);
    const install = timed("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    const first = await startedAfter("npm", () => ["start"], { ...inFolder, watchedFor: 0 });
    const again: number[] = [];
    const vite: number[] = [];
    const builds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      again.push((await startedAfter("npm", () => ["start"], inFolder)).readyAfter);
      vite.push((await startedAfter(process.execPath, viteAt, inFolder)).readyAfter);
      builds.push(timed(process.execPath, ["--import", "tsx", "scripts/build-now.ts"]));
    }
    const { steady } = await startedAfter("npm", () => ["start"], {
      ...inFolder,
      watchedFor: STEADY_AFTER_MS,
    });
    const viteAlone = median(vite);
    const seconds = (name: string, ms: number, ratio: number): Figure => ({
      name,
      value: ms / 1_000,
      unit: "s",
      parts: { "of Vite alone, ×": ratio, "Vite alone, s": viteAlone / 1_000 },
    });
    return [
      { ...seconds("npm start again", median(again), medianOfRatios(again, vite)), goal: 3 },
      seconds("npm start, first time after npm ci", first.readyAfter, first.readyAfter / viteAlone),
      seconds("build, once for npm test", median(builds), medianOfRatios(builds, vite)),
      { name: "npm ci", value: install / 1_000, unit: "s", parts: {} },
      ...(process.platform === "linux" ? memoryFigures(first.peak, steady) : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function memoryFigures(peak: number, steady: number): Figure[] {
  return [
    {
      name: `memory of npm start, ${STEADY_AFTER_MS / 1_000} s later`,
      value: steady,
      goal: 450,
      unit: "MB",
      parts: {},
    },
    {
      name: "memory of npm start, largest while it builds and starts",
      value: peak,
      goal: 700,
      unit: "MB",
      parts: {},
    },
  ];
}

/**
 * Starts a server on a free port, waits for its first response and for `watchedFor` milliseconds, and stops it. Its memory
 * is read only if `watchedFor` is given, as reading it takes time.
 */
async function startedAfter(
  command: string,
  argsFor: (port: number) => readonly string[],
  { cwd, data, watchedFor }: { cwd: string; data: string; watchedFor?: number },
): Promise<Started> {
  const port = await findFourFreePorts();
  const begin = performance.now();
  const server = spawn(command, argsFor(port), {
    cwd,
    stdio: "ignore",
    detached: true,
    env: { ...environment, PORT: String(port), LOCAL_MANAGER_DATA: data },
  });
  const ended = once(server, "exit");
  const { pid } = server;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  let peak = 0;
  const sample = () => {
    peak = Math.max(peak, memoryOfTree(pid));
  };
  const sampling = watchedFor === undefined ? undefined : setInterval(sample, SAMPLE_MS);
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`${command} ended before it answered.`);
    await wait(POLL_MS);
  }
  const readyAfter = performance.now() - begin;
  await wait(watchedFor ?? 0);
  clearInterval(sampling);
  const steady = watchedFor === undefined ? Number.NaN : memoryOfTree(pid);
  process.kill(-pid, "SIGTERM");
  await ended;
  return { readyAfter, peak, steady };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/`)).ok;
  } catch {
    return false;
  }
}
