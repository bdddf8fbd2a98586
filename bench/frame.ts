import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import type { Database } from "../database/database.ts";
import manifest from "../iris-app-manifest.ts";
import type { LocalManager } from "../local-manager/start-local-manager.ts";
import { buildPage } from "./build-pages.ts";
import { accountWith } from "./keys.ts";
import { withManager } from "./open-manager.ts";
import { type Figure, median, medianOfRatios } from "./statistics.ts";
import { startThrottledNetwork, type ThrottledNetwork } from "./throttled-network.ts";

const ROUNDS = 15;
const ACTIVE = 10;
const VERSION = "99.0.0";

/** What the frame measured: milliseconds from its navigation until the list was painted, and its layout shifts. */
interface Seen {
  readonly listedAt: number;
  readonly layoutShift: number;
}

/**
 * Measures the time from the navigation of Manager's frame until the list is painted, beside a bare extension in the same
 * local Manager (React, the same handshake, the same two requests, a plain list), on a throttled network with an empty
 * cache. The two alternate. Also measures how much of the page moves until everything has loaded.
 */
export async function measureFrame(browser: Browser): Promise<Figure[]> {
  const floor = await buildPage("floor-extension");
  const seen: Record<string, Seen[]> = { ours: [], floor: [] };
  await withManager(
    async (database, folder) => {
      const ours = await installInNewAccount(database, folder, (target) =>
        cpSync("dist/extension", target, { recursive: true }),
      );
      const bare = await installInNewAccount(database, folder, (target) => {
        cpSync("public", target, { recursive: true });
        cpSync(floor.folder, target, { recursive: true });
        writeFileSync(
          join(target, "remoteEntry.js"),
          `export const init = () => {};\nexport const get = async () => { const module = await import("./${floor.entry}"); return () => module; };\n`,
        );
      });
      return [
        ["ours", ours],
        ["floor", bare],
      ] as const;
    },
    async (manager, accounts) => {
      const network = await startThrottledNetwork(manager.origins);
      // The first round warms up the server and is not counted.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [name, account] of round % 2 ? accounts : [...accounts].reverse()) {
          const one = await openFrame(browser, manager, network, account);
          if (round > 0) seen[name]?.push(one);
        }
      }
      network.close();
    },
  );
  const times = (name: string) => (seen[name] ?? []).map(({ listedAt }) => listedAt);
  return [
    {
      name: "list in Manager's frame, time of a bare extension",
      value: medianOfRatios(times("ours"), times("floor")),
      goal: 1.25,
      unit: "×",
      parts: { "ours, ms": median(times("ours")), "floor, ms": median(times("floor")) },
    },
    {
      name: "layout shift in Manager's frame, largest",
      value: Math.max(...(seen.ours ?? []).map(({ layoutShift }) => layoutShift)),
      goal: 0.02,
      unit: "CLS",
      parts: {},
    },
  ];
}

/** Creates an account with ten keys whose app is an uploaded package. Returns the account's ID. */
async function installInNewAccount(
  database: Database,
  folder: string,
  writePackage: (target: string) => void,
): Promise<string> {
  const account = await accountWith(database, { active: ACTIVE });
  const target = join(folder, "packages", account, VERSION);
  mkdirSync(target, { recursive: true });
  writePackage(target);
  writeFileSync(join(target, "iris-app-manifest.json"), JSON.stringify(manifest));
  await database.query("UPDATE installed_app SET version = $2 WHERE account_id = $1", [account, VERSION]);
  return account;
}

async function openFrame(
  browser: Browser,
  { origins }: LocalManager,
  network: ThrottledNetwork,
  account: string,
): Promise<Seen> {
  const context = await network.newContext(browser);
  const page = await context.newPage();
  await page.addInitScript((lastName) => {
    if (window.parent === window) return;
    const seen = { listedAt: 0, layoutShift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.layoutShift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    const observer = new MutationObserver(() => {
      if (!document.body?.textContent?.includes(lastName)) return;
      observer.disconnect();
      // The list is painted after the next frame: a task after its callbacks.
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.listedAt = performance.now();
        }),
      );
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, `ACTIVE ${ACTIVE}`);
  await page.goto(`${origins.shell}/administration/api-keys?account=${account}`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("There is no frame of the extension.");
  await frame.waitForFunction(() => ((window as unknown as { seen?: Seen }).seen?.listedAt ?? 0) > 0);
  const seen = await frame.evaluate(async () => {
    // What loads after the list, the last of it a second later, may move the page too.
    for (let loaded = -1; loaded < performance.getEntriesByType("resource").length; ) {
      loaded = performance.getEntriesByType("resource").length;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    return (window as unknown as { seen: Seen }).seen;
  });
  await context.close();
  return seen;
}
