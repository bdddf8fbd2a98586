import type { Browser, CDPSession, Frame, Page } from "playwright";
import { createAccount } from "../local-manager/manager/accounts.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import type { Figure } from "./statistics.ts";

const CYCLES = 50;
const WARM_UP = 10;

/** Measures what 50 unmounts and mounts of the extension in Manager's frame leave behind: heap, nodes and listeners. */
export function measureUnmount(browser: Browser): Promise<Figure> {
  return withManager(
    async (database) => (await createAccount(database, "Unmounts")).id,
    async (manager, account) => {
      const { page, frame: screen } = await openApiKeys(browser, manager, account);
      await screen.getByRole("heading", { level: 1 }).waitFor();
      const frame = page.frames().find((one) => one.url().startsWith(manager.origins.extension));
      if (frame === undefined) throw new Error("There is no frame of the extension.");
      const devtools = await sessionOf(page, frame);
      await mountAgain(frame, WARM_UP);
      const before = await whatIsThere(devtools);
      await mountAgain(frame, CYCLES);
      const after = await whatIsThere(devtools);
      await page.close();
      const grown = (name: keyof typeof after) => after[name] - before[name];
      return {
        name: `heap growth after ${CYCLES} unmounts`,
        value: grown("heap") / 1_000_000,
        goal: 1,
        unit: "MB",
        parts: {
          "nodes before": before.nodes,
          "nodes after": after.nodes,
          "listeners before": before.listeners,
          "listeners after": after.listeners,
        },
      };
    },
  );
}

/** A cross-origin frame may be a process of its own that needs its own session. */
function sessionOf(page: Page, frame: Frame): Promise<CDPSession> {
  return page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
}

async function whatIsThere(devtools: CDPSession) {
  await devtools.send("Performance.enable");
  for (let round = 0; round < 3; round++) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}

/** Unmounts and remounts the extension, as single-spa does, and waits for its page. */
function mountAgain(frame: Frame, times: number): Promise<void> {
  return frame.evaluate(async (cycles) => {
    const isExtension = ({ name }: PerformanceEntry) => /\/extension-[\w-]+\.js$/.test(name);
    const entry = performance.getEntriesByType("resource").find(isExtension)?.name ?? "";
    const extension = await import(entry);
    for (let cycle = 0; cycle < cycles; cycle++) {
      await extension.unmount();
      await extension.mount();
      for (let tries = 0; document.querySelector("h1") === null; tries++) {
        if (tries > 2_000) throw new Error("The page did not come again.");
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }, times);
}
