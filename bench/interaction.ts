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

/** How often each group of interactions is repeated. */
const ROUNDS = 3;
const SCOPE_SEARCHES = ["alert", "thing 47", "view", "service plan", "zzz"];
const MENU_ITEMS = ["Edit", "Duplicate", "Test token", "Rotate secret", "History", "Revoke"];

/** Does something that is one interaction, and takes its time. */
type Timed = (interact: () => Promise<void>) => Promise<void>;

/**
 * Measures how long interactions take from the event to the next paint (Event Timing API, as for INP) on a CPU that is
 * slowed down four times: opening every dialog, sorting and searching the keys, and typing in the create dialog with 34
 * and 5,000 scopes. Each interaction alternates with one on a bare page, which shows what the browser itself takes. The
 * API rounds to 8 ms, so the pages are compared by their means.
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
      const opening = await figureOf("opening a dialog or menu", bare.press, small, openDialogs);
      const sorting = await figureOf("sorting and searching the keys", bare.press, small, sortAndSearch);
      await openCreate(small.frame);
      const typing = await figureOf("typing in create, 34 scopes", bare.type, small, typeInCreate);
      await small.page.close();
      const large = await openAccount(browser, manager, many);
      await openCreate(large.frame);
      const typingMany = await figureOf("typing in create, 5,000 scopes", bare.type, large, typeInCreate);
      await large.page.close();
      await bare.page.close();
      return [opening, sorting, typing, typingMany];
    },
  );
}

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
}

/** Opens an account's keys in Manager, waits until the page has nothing left to load, and slows the CPU down. */
async function openAccount(browser: Browser, manager: LocalManager, account: string): Promise<Opened> {
  const { page } = await openApiKeys(browser, manager, account);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("There is no frame of the extension.");
  await frame.getByRole("button", { name: `Actions for ACTIVE ${ACTIVE}`, exact: true }).waitFor();
  await page.waitForTimeout(IDLE_MS);
  await slowDown(page);
  await watchInteractions(frame);
  return { page, frame };
}

/** Opens a page with one button and one field. `press` and `type` return the milliseconds that one interaction took. */
async function openBarePage(browser: Browser) {
  const page = await browser.newPage();
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto("data:text/html,<button>Press</button><input>");
  await page.evaluate(() =>
    document.querySelector("button")?.addEventListener("click", () => document.body.append("x")),
  );
  await slowDown(page);
  const frame = page.mainFrame();
  await watchInteractions(frame);
  return {
    page,
    press: () => timeOf(frame, () => page.getByRole("button").click()),
    type: async () => {
      await page.getByRole("textbox").focus();
      return timeOf(frame, () => page.keyboard.press("e"));
    },
  };
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

async function figureOf(
  name: string,
  onBarePage: () => Promise<number>,
  { page, frame }: Opened,
  interactAll: (page: Page, frame: Frame, timed: Timed) => Promise<void>,
): Promise<Figure> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await interactAll(page, frame, async (interact) => {
      times.push(await timeOf(frame, interact));
      bare.push(await onBarePage());
    });
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

async function typeInCreate(page: Page, frame: Frame, timed: Timed): Promise<void> {
  const search = frame.getByRole("searchbox", { name: "Search scopes" });
  await search.click();
  for (const text of SCOPE_SEARCHES) {
    for (const key of text) await timed(() => page.keyboard.press(key === " " ? "Space" : key));
    await search.clear();
  }
  for (const field of ["Name", "Description"]) {
    const textbox = frame.getByRole("textbox", { name: field });
    await textbox.click();
    for (const key of "erp") await timed(() => page.keyboard.press(key));
    await textbox.clear();
  }
}

async function sortAndSearch(page: Page, frame: Frame, timed: Timed): Promise<void> {
  for (const column of ["Name", "Last used", "Name", "Last used"]) {
    const head = frame.getByRole("columnheader", { name: column }).getByRole("button");
    await timed(() => head.click());
  }
  const search = frame.getByRole("searchbox").first();
  await search.click();
  for (const key of "active9") await timed(() => page.keyboard.press(key));
  await search.clear();
}

async function openDialogs(page: Page, frame: Frame, timed: Timed): Promise<void> {
  const dialog = frame.getByRole("dialog");
  const close = async () => {
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  for (const name of ["Create API key", "Whose is this?", "Activity"]) {
    await timed(() => frame.getByRole("button", { name, exact: true }).first().click());
    await close();
  }
  for (const item of MENU_ITEMS) {
    const menu = frame.getByRole("button", { name: "Actions for ACTIVE 1", exact: true });
    await timed(() => menu.click());
    const entry = frame.getByRole("menuitem", { name: item });
    await entry.hover();
    await timed(() => entry.click());
    await close();
  }
}
