import type { Browser } from "playwright";
import { firstScreenSize } from "../scripts/extension-size.ts";
import { buildPage } from "./build-pages.ts";
import { servePages } from "./page-server.ts";
import { keyNames } from "./pages/api-data.ts";
import { type Figure, median, medianOfRatios } from "./statistics.ts";

const PORT = 6950;
// The times of one page differ by a tenth from run to run; fewer pairs would leave that in their median.
const RUNS = 31;
const CPU_SLOWDOWN = 4;
const LAST_KEY = keyNames.at(-1) ?? "";

/**
 * Measures the first screen against WorkOS' widget, better-auth-ui's card and the floor: bytes as downloaded, and the
 * time from navigation to the list. Keys and latency are the same, the CPU is slowed down four times, and the pages
 * alternate.
 */
export async function measureFirstScreen(browser: Browser): Promise<Figure[]> {
  const pages = [await buildPage("ours"), await buildPage("workos"), await buildPage("floor")];
  const betterAuth = await buildPage("better-auth");
  const bytes = Object.fromEntries([...pages, betterAuth].map(({ name, bytes }) => [name, bytes.first]));
  // The extension as Manager loads it, with the SDK and the lifecycles, which the bench page does not contain.
  const ours = firstScreenSize();
  const server = await servePages(pages, PORT);
  const times: Record<string, number[]> = {};
  try {
    for (let run = -1; run < RUNS; run++) {
      for (const { name } of pages) {
        const time = await timeToList(browser, name);
        // The first run of each page warms up the server and is not counted.
        if (run >= 0) times[name] = [...(times[name] ?? []), time];
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  const time = (name: string) => median(times[name] ?? []);
  const ratioTo = (name: string) => medianOfRatios(times.ours ?? [], times[name] ?? []);
  const timeParts = Object.fromEntries(pages.map(({ name }) => [`${name} ms`, time(name)]));
  const byteParts = { "ours in Manager": ours, ...bytes, "ours, all chunks": pages[0]?.bytes.all ?? 0 };
  const figure = (name: string, value: number, goal: number, parts: Record<string, number>): Figure => ({
    name,
    value,
    goal,
    unit: "×",
    parts,
  });
  return [
    figure("first screen, bytes of WorkOS' widget", ours / (bytes.workos ?? 1), 0.5, byteParts),
    figure("first screen, bytes of the floor", ours / (bytes.floor ?? 1), 1.6, byteParts),
    figure("interactive, time of WorkOS' widget", ratioTo("workos"), 0.65, timeParts),
    figure("interactive, time of the floor", ratioTo("floor"), 1.2, timeParts),
  ];
}

async function timeToList(browser: Browser, name: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((text) => {
    const observer = new MutationObserver(() => {
      if (!document.body?.textContent?.includes(text)) return;
      observer.disconnect();
      // The page is interactive when the task that inserted the list has finished.
      setTimeout(() => Object.assign(window, { listedAt: performance.now() }));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, LAST_KEY);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.goto(`http://127.0.0.1:${PORT}/${name}/`);
  const listedAt = await page.waitForFunction(() => (window as { listedAt?: number }).listedAt);
  const time = await listedAt.jsonValue();
  await context.close();
  return Number(time);
}
