import { spawnSync } from "node:child_process";
import { runBench } from "../bench/run.ts";
import { buildAll } from "./build.ts";
import { findBrowser } from "./find-browser.ts";

const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"], {
  cwd: "bench",
  stdio: ["ignore", 2, 2],
});
if (npm.status !== 0) throw new Error("The peers could not be installed: npm ci failed in bench.");
buildAll();
const browser = await findBrowser();
if (browser === undefined) throw new Error("No browser could be found or installed.");
Object.assign(process.env, browser.env);
process.exit((await runBench(browser.executablePath)) ? 0 : 1);
