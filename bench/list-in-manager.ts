import type { Browser } from "playwright";
import type { LocalManager } from "../local-manager/start-local-manager.ts";
import { accountWith } from "./keys.ts";
import { openApiKeys, withManager } from "./open-manager.ts";
import { type Figure, median, medianOfRatios } from "./statistics.ts";

const ROUNDS = 15;
const ACTIVE = 10;

/** Total number of keys of an account. Ten of them are active. */
const sizes = [10, 1_000, 10_000] as const;

/**
 * Measures the time from navigation to Manager until the list in the extension's frame is interactive, including
 * loading the remote, for accounts with more and more revoked keys. The accounts alternate, and the CPU is not slowed
 * down.
 */
export async function measureListInManager(browser: Browser): Promise<Figure[]> {
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  await withManager(
    async (database) => {
      const accounts: [number, string][] = [];
      for (const size of sizes)
        accounts.push([size, await accountWith(database, { active: ACTIVE, revoked: size - ACTIVE })]);
      return accounts;
    },
    async (manager, accounts) => {
      // The first round warms up the server and is not counted.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [size, account] of round % 2 ? accounts : [...accounts].reverse()) {
          const time = await timeToList(browser, manager, account);
          if (round > 0) times.get(size)?.push(time);
        }
      }
    },
  );
  const timesOf = (size: (typeof sizes)[number]) => times.get(size) ?? [];
  const parts = Object.fromEntries(
    sizes.map((size) => [`${size.toLocaleString("en")} keys, ms`, median(timesOf(size))]),
  );
  return [
    { name: "interactive in Manager's frame", value: median(timesOf(10)), unit: "ms", parts },
    {
      name: "10,000 keys beside 10",
      value: medianOfRatios(timesOf(10_000), timesOf(10)),
      goal: 1.2,
      unit: "×",
      parts,
    },
  ];
}

async function timeToList(browser: Browser, manager: LocalManager, account: string): Promise<number> {
  const start = performance.now();
  const { page, frame } = await openApiKeys(browser, manager, account);
  // The list is interactive when the menu of the last key opens.
  await frame.getByRole("button", { name: `Actions for ACTIVE ${ACTIVE}`, exact: true }).click();
  await frame.getByRole("menuitem", { name: "Edit" }).waitFor();
  const time = performance.now() - start;
  await page.close();
  return time;
}
