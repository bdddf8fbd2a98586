import type { Browser, FrameLocator, Locator } from "playwright";
import { createAccount } from "../local-manager/manager/accounts.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import { type Figure, median, medianOfRatios, percentile95 } from "./statistics.ts";

const TYPED = ["alert", "thing 47", "view", "service plan", "manage asset", "zzz"];
const ROUNDS = 15;
const OPENINGS = 25;

/** Sizes of the catalogues, and names of the accounts that have them. */
const catalogues = [
  ["34 scopes", "Few"],
  ["500 scopes", "Some [scopes:500]"],
  ["5,000 scopes", "Many [scopes:5000]"],
] as const;

/** Milliseconds of each measurement, by catalogue and round. */
type Times = Record<(typeof catalogues)[number][0], (readonly number[])[]>;

/**
 * Measures how the size of the catalogue affects the create dialog: opening it, and typing into the scope search key by
 * key. Times run from the event to the end of the commit in which the field changes; the list
 * follows later. The catalogues alternate.
 */
export async function measureScopes(browser: Browser): Promise<readonly Figure[]> {
  const accountNames = catalogues.map(([, name]) => name);
  return withManager(
    async (database) => {
      const ids: string[] = [];
      for (const name of accountNames) ids.push((await createAccount(database, name)).id);
      return ids;
    },
    async (manager, ids) => {
      const opened = await Promise.all(ids.map((id) => openApiKeys(browser, manager, id)));
      const frames = opened.map(({ frame }) => frame);
      const opening = await timesOf(frames, OPENINGS, async (frame) => [await openAndClose(frame)]);
      for (const frame of frames) await openAndWait(frame);
      const typing = await timesOf(frames, ROUNDS, (frame) =>
        typeAll(frame.getByRole("searchbox", { name: "Search scopes" })),
      );
      for (const { page } of opened) await page.close();
      const parts = (times: Times) =>
        Object.fromEntries(
          catalogues.flatMap(([size]) => [
            [`${size}, p95 ms`, percentile95(times[size].flat())],
            [`${size}, median ms`, median(times[size].flat())],
          ]),
        );
      const many = typing["5,000 scopes"];
      return [
        {
          name: "scope search, 5,000 scopes, p95",
          value: percentile95(many.flat()),
          goal: 8,
          unit: "ms",
          parts: parts(typing),
        },
        {
          name: "scope search, 5,000 scopes beside 34, p95",
          value: medianOfRatios(many.map(percentile95), typing["34 scopes"].map(percentile95)),
          goal: 2,
          unit: "×",
          parts: parts(typing),
        },
        {
          name: "opening create, 5,000 scopes beside 34, median",
          value: medianOfRatios(opening["5,000 scopes"].flat(), opening["34 scopes"].flat()),
          unit: "×",
          parts: parts(opening),
        },
      ];
    },
  );
}

/** Measures all catalogues in each round. The first round is a warm-up and is not counted. */
async function timesOf(
  frames: readonly FrameLocator[],
  rounds: number,
  measure: (frame: FrameLocator) => Promise<readonly number[]>,
): Promise<Times> {
  const times: Times = { "34 scopes": [], "500 scopes": [], "5,000 scopes": [] };
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [size]] of catalogues.entries()) {
      const frame = frames[index];
      const measured = frame ? await measure(frame) : [];
      if (round > 0) times[size].push(measured);
    }
  }
  return times;
}

async function openAndWait(frame: FrameLocator): Promise<void> {
  await frame.getByRole("button", { name: "Create API key" }).first().click();
  await frame.getByRole("checkbox", { name: /^asset\.view / }).waitFor();
}

/** Opens and closes the create dialog. Returns the milliseconds from the click until it is in the document. */
async function openAndClose(frame: FrameLocator): Promise<number> {
  const create = frame.getByRole("button", { name: "Create API key" }).first();
  const time = await create.evaluate(async (button: HTMLElement) => {
    const opened = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector("dialog[open]") === null) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
    const start = performance.now();
    button.click();
    await opened;
    return performance.now() - start;
  });
  await frame.getByRole("checkbox", { name: /^asset\.view / }).waitFor();
  await frame.getByRole("button", { name: "Close" }).click();
  await frame.getByRole("dialog").waitFor({ state: "detached" });
  return time;
}

/** Types each text key by key, then clears it. Returns the milliseconds of each step. */
async function typeAll(search: Locator): Promise<number[]> {
  const times: number[] = [];
  for (const text of TYPED) {
    const measured = await search.evaluate(async (element, typed) => {
      const field = element as HTMLInputElement;
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      const steps = [...typed].map((_, index) => typed.slice(0, index + 1));
      const each: number[] = [];
      for (const value of [...steps, ""]) {
        // Pause as long as a fast typist would, so that work left over from the last key is done.
        await new Promise((resolve) => setTimeout(resolve, 30));
        const start = performance.now();
        setValue?.call(field, value);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        // React commits the update of an input event within the microtasks that follow it.
        await Promise.resolve();
        await Promise.resolve();
        each.push(performance.now() - start);
      }
      return each;
    }, text);
    times.push(...measured);
  }
  return times;
}
