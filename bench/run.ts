import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { measureRevokedKeys } from "./revoked-keys.ts";
import { measureScopeSearch } from "./scope-search.ts";
import { verdict } from "./statistics.ts";

/** Runs every measurement with one browser, writes `bench/results/results.json`, and says which goals were met. */
export async function runBench(executablePath: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath });
  const figures = [await measureRevokedKeys(browser), ...(await measureScopeSearch(browser))];
  await browser.close();
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/results.json", `${JSON.stringify(figures, null, 2)}\n`);
  for (const figure of figures) console.log(verdict(figure));
  return figures.every(({ value, goal }) => value <= goal);
}
