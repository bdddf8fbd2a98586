import type { Browser, Frame, Page } from "playwright";
import type { LocalManager } from "../local-manager/start-local-manager.ts";
import { accountWith } from "./keys.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import { type Figure, mean, percentile95 } from "./statistics.ts";

const CPU_SLOWDOWN = 4;
const ACTIVE = 9;
/** One and a half frames of a screen that shows 60 of them per second. */
const GOAL_MS = 25;
/** How long the page may take to fetch ahead what the next click needs. */
const IDLE_MS = 4_000;

/** How often each group of interactions is repeated, and how many times each round presses on the bare page. */
const ROUNDS = 3;
const BARE_PRESSES = 20;
const SCOPE_SEARCHES = ["alert", "thing 47", "view", "service plan", "zzz"];
const MENU_ITEMS = ["Edit", "Duplicate", "Test token", "Rotate secret", "History", "Revoke"];

/** Does several interactions. Returns the time of each in milliseconds. */
type Interact = () => Promise<readonly number[]>;

/**
 * Measures how long interactions take from the event to the next paint (Event Timing API, as for INP) on a CPU that is
 * slowed down four times: opening every dialog, sorting and searching the keys, and typing in the create dialog with 34
 * and 5,000 scopes. Each round alternates with a bare page, which shows what the browser itself takes. The API rounds to
 * 8 ms, so the pages are compared by their means.
 */
export async function measureInteraction(browser: Browser): Promise<Figure[]> {
  return withManager(
    async (database) => [
      await accountWith(database, { name: "Few", active: ACTIVE }),
      await accountWith(database, { name: "Many [scopes:5000]", active: ACTIVE }),
    ],
    async (manager, [few = "", many = ""]) => {
      const bare = await openBarePage(browser);
      const small = await openAccount(browser, manager, few);
      const opening = await figureOf("opening a dialog or menu", bare.press, () =>
        openDialogs(small.page, small.frame),
      );
      const sorting = await figureOf("sorting and searching the keys", bare.press, () =>
        sortAndSearch(small.page, small.frame),
      );
      await openCreate(small.frame);
      const typing = await figureOf("typing in create, 34 scopes", bare.type, () =>
        typeInCreate(small.page, small.frame),
      );
      await small.page.close();
      const large = await openAccount(browser, manager, many);
      await openCreate(large.frame);
      const typingMany = await figureOf("typing in create, 5,000 scopes", bare.type, () =>
        typeInCreate(large.page, large.frame),
      );
      await large.page.close();
      await bare.page.close();
      return [opening, sorting, typing, typingMany];
    },
  );
}

/** Opens an account's keys in Manager, waits until the page has nothing left to load, and slows the CPU down. */
async function openAccount(browser: Browser, manager: LocalManager, account: string) {
  const { page } = await openApiKeys(browser, manager, account);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("There is no frame of the extension.");
  await frame.getByRole("button", { name: `Actions for ACTIVE ${ACTIVE}`, exact: true }).waitFor();
  await page.waitForTimeout(IDLE_MS);
  await slowDown(page);
  await watchInteractions(frame);
  return { page, frame };
}

/** Opens a page with one button and one field. */
async function openBarePage(browser: Browser): Promise<{ page: Page; press: Interact; type: Interact }> {
  const page = await browser.newPage();
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto("data:text/html,<button>Press</button><input>");
  await page.evaluate(() =>
    document.querySelector("button")?.addEventListener("click", () => document.body.append("x")),
  );
  await slowDown(page);
  const frame = page.mainFrame();
  await watchInteractions(frame);
  const repeated = async (interact: () => Promise<void>) => {
    const times: number[] = [];
    for (let press = 0; press < BARE_PRESSES; press++) times.push(await timeOf(frame, interact));
    return times;
  };
  return {
    page,
    press: () => repeated(() => page.getByRole("button").click()),
    type: async () => {
      await page.getByRole("textbox").click();
      return repeated(() => page.keyboard.press("e"));
    },
  };
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

async function figureOf(name: string, onBarePage: Interact, interact: Interact): Promise<Figure> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(...(await interact()));
    bare.push(...(await onBarePage()));
  }
  return {
    name: `${name}: event to paint, p95`,
    value: percentile95(times),
    goal: GOAL_MS,
    unit: "ms",
    parts: {
      "mean, of a bare page's, ×": mean(times) / mean(bare),
      "mean, ms": mean(times),
      "bare page, mean, ms": mean(bare),
      "bare page, p95, ms": percentile95(bare),
      interactions: times.length,
    },
  };
}

/** Records the longest event of each interaction of a frame. The API reports none that takes less than 16 ms. */
function watchInteractions(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const longest = new Map<number, number>();
    Object.assign(window, { longest });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        longest.set(entry.interactionId, Math.max(entry.duration, longest.get(entry.interactionId) ?? 0));
      }
    });
    observer.observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Does something that is one interaction. Returns its time in milliseconds; 16 if it took less. */
async function timeOf(frame: Frame, interact: () => Promise<void>): Promise<number> {
  await frame.evaluate(async () => {
    // What came before, such as closing a dialog, must be painted and reported first.
    await new Promise((resolve) => setTimeout(resolve, 250));
    (window as unknown as { longest: Map<number, number> }).longest.clear();
  });
  await interact();
  return frame.evaluate(async () => {
    // Entries arrive after the paint that they measure.
    await new Promise((resolve) => setTimeout(resolve, 250));
    return Math.max(16, ...(window as unknown as { longest: Map<number, number> }).longest.values());
  });
}

async function openCreate(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Create API key" }).first().click();
  await frame.getByRole("checkbox", { name: /^asset\.view / }).waitFor();
}

async function typeInCreate(page: Page, frame: Frame): Promise<number[]> {
  const search = frame.getByRole("searchbox", { name: "Search scopes" });
  await search.click();
  const times: number[] = [];
  for (const text of SCOPE_SEARCHES) {
    for (const key of text)
      times.push(await timeOf(frame, () => page.keyboard.press(key === " " ? "Space" : key)));
    await search.clear();
  }
  for (const field of ["Name", "Description"]) {
    const textbox = frame.getByRole("textbox", { name: field });
    await textbox.click();
    for (const key of "erp") times.push(await timeOf(frame, () => page.keyboard.press(key)));
    await textbox.clear();
  }
  return times;
}

async function sortAndSearch(page: Page, frame: Frame): Promise<number[]> {
  const times: number[] = [];
  for (const column of ["Name", "Last used", "Name", "Last used"]) {
    const head = frame.getByRole("columnheader", { name: column }).getByRole("button");
    times.push(await timeOf(frame, () => head.click()));
  }
  const search = frame.getByRole("searchbox").first();
  await search.click();
  for (const key of "active9") times.push(await timeOf(frame, () => page.keyboard.press(key)));
  await search.clear();
  return times;
}

async function openDialogs(page: Page, frame: Frame): Promise<number[]> {
  const times: number[] = [];
  const dialog = frame.getByRole("dialog");
  const close = async () => {
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  for (const name of ["Create API key", "Whose is this?", "Activity"]) {
    times.push(await timeOf(frame, () => frame.getByRole("button", { name, exact: true }).first().click()));
    await close();
  }
  for (const item of MENU_ITEMS) {
    const menu = frame.getByRole("button", { name: "Actions for ACTIVE 1", exact: true });
    times.push(await timeOf(frame, () => menu.click()));
    const entry = frame.getByRole("menuitem", { name: item });
    await entry.hover();
    times.push(await timeOf(frame, () => entry.click()));
    await close();
  }
  return times;
}
