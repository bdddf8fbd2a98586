import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { measureFirstScreen } from "./first-screen.ts";
import { measureMemory } from "./memory.ts";
import { writePage } from "./results-page.ts";
import { measureRevokedKeys } from "./revoked-keys.ts";
import { measureScopeSearch } from "./scope-search.ts";
import { verdict } from "./statistics.ts";
import { measureTokenEndpoint } from "./token-endpoint.ts";

/** Runs every measurement with one browser, writes `bench/results/results.json`, and says which goals were met. */
export async function runBench(executablePath: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath });
  const figures = [
    ...(await measureFirstScreen(browser)),
    ...(await measureScopeSearch(browser)),
    await measureRevokedKeys(browser),
    await measureMemory(browser),
    ...(await measureTokenEndpoint()),
  ];
  await browser.close();
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/results.json", `${JSON.stringify(figures, null, 2)}\n`);
  writePage(figures);
  for (const figure of figures) console.log(verdict(figure));
  return figures.every(({ value, goal }) => value <= goal);
}
