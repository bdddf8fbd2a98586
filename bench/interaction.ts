import type { Browser, Frame, Page } from "playwright";
import { accountWith } from "./keys.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import { type Figure, median, percentile95 } from "./statistics.ts";

const CPU_SLOWDOWN = 4;
const ACTIVE = 9;
/** One and a half frames of a screen that shows 60 of them per second. */
const GOAL_MS = 25;
/** How long the page may take to fetch ahead what the next click needs. */
const IDLE_MS = 4_000;

const BARE_PRESSES = 40;
const SCOPE_SEARCHES = ["alert", "thing 47", "view", "service plan", "zzz"];
const MENU_ITEMS = ["Edit", "Duplicate", "Test token", "Rotate secret", "History", "Revoke"];

/**
 * Measures how long interactions take from the event to the next paint (Event Timing API, as for INP) on a CPU that is
 * slowed down four times: typing in the create dialog with 34 and 5,000 scopes, opening every dialog, and sorting and
 * searching the keys.
 */
export async function measureInteraction(browser: Browser): Promise<Figure[]> {
  return withManager(
    async (database) => [
      await accountWith(database, { name: "Few", active: ACTIVE }),
      await accountWith(database, { name: "Many [scopes:5000]", active: ACTIVE }),
    ],
    async (manager, [few = "", many = ""]) => {
      const open = async (account: string) => {
        const { page } = await openApiKeys(browser, manager, account);
        const frame = await (await page.waitForSelector("iframe")).contentFrame();
        if (frame === null) throw new Error("There is no frame of the extension.");
        await frame.getByRole("button", { name: `Actions for ACTIVE ${ACTIVE}`, exact: true }).waitFor();
        await page.waitForTimeout(IDLE_MS);
        const devtools = await page.context().newCDPSession(page);
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
        return { page, frame };
      };
      const floor = await measureBarePage(browser);
      const figureOf = async (name: string, frame: Frame, bare: number, interact: Interact) =>
        figureFrom(name, await timesOf(frame, interact), bare);
      const small = await open(few);
      const figures = [
        await figureOf("opening a dialog or menu", small.frame, floor.press, () =>
          openDialogs(small.page, small.frame),
        ),
        await figureOf("sorting and searching the keys", small.frame, floor.press, () =>
          sortAndSearch(small.page, small.frame),
        ),
        await figureOf("typing in create, 34 scopes", small.frame, floor.type, () =>
          typeInCreate(small.page, small.frame),
        ),
      ];
      await small.page.close();
      const large = await open(many);
      figures.push(
        await figureOf("typing in create, 5,000 scopes", large.frame, floor.type, () =>
          typeInCreate(large.page, large.frame),
        ),
      );
      await large.page.close();
      return figures;
    },
  );
}

/** Runs interactions of which `watch` records those between its start and end. */
type Interact = () => Promise<readonly number[]>;

async function timesOf(frame: Frame, interact: Interact): Promise<readonly number[]> {
  await watchInteractions(frame);
  return interact();
}

function figureFrom(name: string, times: readonly number[], bare: number): Figure {
  const p95 = percentile95(times);
  return {
    name: `${name}: event to paint, p95`,
    value: p95,
    goal: GOAL_MS,
    unit: "ms",
    parts: {
      "of a bare page, ×": p95 / bare,
      "bare page p95, ms": bare,
      "median, ms": median(times),
      interactions: times.length,
    },
  };
}

/** Measures pressing and typing on a page with one button and one field: what the browser itself takes. */
async function measureBarePage(browser: Browser): Promise<{ press: number; type: number }> {
  const page = await browser.newPage();
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto("data:text/html,<button>Press</button><input>");
  await page.evaluate(() =>
    document.querySelector("button")?.addEventListener("click", () => document.body.append("x")),
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  const frame = page.mainFrame();
  const repeated = (interact: () => Promise<void>) =>
    timesOf(frame, async () => {
      const times: number[] = [];
      for (let press = 0; press < BARE_PRESSES; press++) times.push(await timeOf(frame, interact));
      return times;
    });
  const press = percentile95(await repeated(() => page.getByRole("button").click()));
  await page.getByRole("textbox").click();
  const type = percentile95(await repeated(() => page.keyboard.press("e")));
  await page.close();
  return { press, type };
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

async function typeInCreate(page: Page, frame: Frame): Promise<number[]> {
  await frame.getByRole("button", { name: "Create API key" }).first().click();
  const search = frame.getByRole("searchbox", { name: "Search scopes" });
  await search.click();
  const times: number[] = [];
  for (const text of SCOPE_SEARCHES) {
    for (const key of text)
      times.push(await timeOf(frame, () => page.keyboard.press(key === " " ? "Space" : key)));
    await search.clear();
  }
  for (const field of ["Name", "Description"]) {
    await frame.getByRole("textbox", { name: field }).click();
    for (const key of "erp") times.push(await timeOf(frame, () => page.keyboard.press(key)));
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
  for (let round = 0; round < 3; round++) {
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
  }
  return times;
}
