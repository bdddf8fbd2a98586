import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { measureBytes } from "./bytes.ts";
import { measureFirstScreen } from "./first-screen.ts";
import { measureFrame } from "./frame.ts";
import { measureInteraction } from "./interaction.ts";
import { measureListInManager } from "./list-in-manager.ts";
import { measureMemory } from "./memory.ts";
import { writePage } from "./results-page.ts";
import { measureScopes } from "./scopes.ts";
import { measureStart } from "./start.ts";
import { type Figure, standing, verdict } from "./statistics.ts";
import { measureUnmount } from "./unmount.ts";

/**
 * Runs every measurement in one browser, prints the figures and writes them to `bench/results/`. Resolves to true if no
 * goal was missed.
 */
export async function runBench(executablePath: string): Promise<boolean> {
  const start = await measureStart();
  const browser = await chromium.launch({ executablePath });
  const figures: Figure[] = [
    ...measureBytes(),
    ...(await measureFirstScreen(browser)),
    ...(await measureFrame(browser)),
    ...(await measureListInManager(browser)),
    ...(await measureInteraction(browser)),
    ...(await measureScopes(browser)),
    await measureMemory(browser),
    await measureUnmount(browser),
    ...start,
  ];
  await browser.close();
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/results.json", `${JSON.stringify(figures, null, 2)}\n`);
  writePage(figures);
  for (const figure of figures) console.log(verdict(figure));
  return figures.every((figure) => standing(figure) !== "missed");
}
