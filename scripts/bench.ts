import { runBench } from "../bench/run.ts";
import { buildAll } from "./build.ts";
import { findBrowser } from "./find-browser.ts";

await buildAll();
const browser = await findBrowser();
if (browser === undefined) throw new Error("No browser could be found or installed.");
Object.assign(process.env, browser.env);
process.exit((await runBench(browser.executablePath)) ? 0 : 1);
