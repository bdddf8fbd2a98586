import type { Browser, CDPSession, Page } from "playwright";
import { buildPage } from "./build-pages.ts";
import { servePages } from "./page-server.ts";
import type { Figure } from "./statistics.ts";

const PORT = 6960;
const CYCLES = 200;
const WARM_UP = 20;

/** Measures the heap growth after opening and closing every dialog 200 times. */
export async function measureMemory(browser: Browser): Promise<Figure> {
  const pages = [await buildPage("ours")];
  const server = await servePages(pages, PORT);
  try {
    const page = await browser.newPage();
    // The compiler of this file adds calls to a `__name` helper, which the page does not have.
    await page.addInitScript("globalThis.__name = (value) => value");
    await page.goto(`http://127.0.0.1:${PORT}/ours/`);
    await page.getByRole("rowheader").first().waitFor();
    const devtools = await page.context().newCDPSession(page);
    await openAndClose(page, WARM_UP);
    const before = await heapOf(devtools);
    const opened = await openAndClose(page, CYCLES);
    const after = await heapOf(devtools);
    await page.close();
    return {
      name: `heap growth after ${CYCLES} cycles of every dialog, ${opened} openings`,
      value: (after - before) / 1_000_000,
      goal: 1,
      unit: "MB",
      parts: { "before MB": before / 1e6, "after MB": after / 1e6 },
    };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function heapOf(devtools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}

/** Opens and closes each dialog from inside the page, so that the test driver leaves nothing on its heap. */
function openAndClose(page: Page, cycles: number): Promise<number> {
  return page.evaluate(async (times) => {
    const until = async <Found>(
      what: string,
      find: () => Found | null | undefined | false,
    ): Promise<Found> => {
      for (let tries = 0; tries < 2_000; tries++) {
        const found = find();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`${what} did not come.`);
    };
    const button = (name: string) =>
      [...document.querySelectorAll<HTMLElement>("button")].find(({ textContent }) => textContent === name);
    const closeDialog = async (name: string) => {
      const dialog = await until(`The dialog of ${name}`, () =>
        document.querySelector<HTMLDialogElement>("dialog[open]"),
      );
      dialog.querySelector<HTMLElement>("h2 ~ button")?.click();
      await until("The end of the dialog", () => document.querySelector("dialog") === null);
    };
    let opened = 0;
    for (let cycle = 0; cycle < times; cycle++) {
      for (const name of ["Create API key", "Whose is this?"]) {
        button(name)?.click();
        await closeDialog(name);
        opened += 1;
      }
      for (const name of ["Edit", "Test token", "Rotate secret", "History", "Revoke"]) {
        const menu = await until("The menu", () =>
          document.querySelector<HTMLElement>('button[aria-haspopup="menu"]'),
        );
        const item = () =>
          [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
            ({ textContent }) => textContent === name,
          );
        menu.dispatchEvent(
          new PointerEvent("pointerdown", { bubbles: true, button: 0, pointerType: "mouse" }),
        );
        (await until(`The item ${name}`, item)).click();
        await closeDialog(name);
        opened += 1;
      }
    }
    return opened;
  }, cycles);
}
