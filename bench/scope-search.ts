import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { startLocalManager } from "../local-manager/start-local-manager.ts";
import { findFourFreePorts } from "../scripts/free-ports.ts";
import { type Figure, median, percentile95 } from "./statistics.ts";

const TYPED = ["alert", "thing 47", "view", "service plan", "manage asset", "zzz"];
const ROUNDS = 5;

/**
 * Measures typing into the search of scopes, key stroke by key stroke: from the input event to the end of React's
 * commit, with the catalogue of 34 scopes and with one of 5,000, in turns.
 */
export async function measureScopeSearch(browser: Browser): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "api-keys-bench-"));
  const manager = await startLocalManager({ port: await findFourFreePorts(), store: { folder } });
  const few = await openPicker("Few");
  const many = await openPicker("Many [many-scopes]");
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of TYPED) {
      const [fewTimes, manyTimes] = [await few.type(text), await many.type(text)];
      // The first round warms the code and is not counted.
      if (round === 0) continue;
      times.few.push(...fewTimes);
      times.many.push(...manyTimes);
    }
  }
  await Promise.all([few.close(), many.close()]);
  await manager.close();
  rmSync(folder, { recursive: true, force: true });
  const parts = {
    "34 scopes, p95 ms": percentile95(times.few),
    "34 scopes, median ms": median(times.few),
    "5,000 scopes, p95 ms": percentile95(times.many),
    "5,000 scopes, median ms": median(times.many),
  };
  return [
    { name: "scope search, 5,000 scopes, p95", value: percentile95(times.many), goal: 8, unit: "ms", parts },
    {
      name: "scope search, 5,000 scopes beside 34, p95",
      value: percentile95(times.many) / percentile95(times.few),
      goal: 2,
      unit: "×",
      parts,
    },
  ];

  async function openPicker(name: string) {
    const page = await browser.newPage();
    const answer = await page.request.post(`${manager.origins.shell}/local-manager/accounts`, {
      data: { name },
    });
    const { id } = await answer.json();
    await page.goto(`${manager.origins.shell}/administration/api-keys?account=${id}`);
    const frame = page.frameLocator('iframe[title="API Keys"]');
    await frame.getByRole("button", { name: "Create API key" }).click();
    await frame.getByRole("checkbox", { name: /^asset\.view / }).waitFor();
    const search = frame.getByRole("searchbox", { name: "Search scopes" });
    return {
      close: () => page.close(),
      /** Types a text a key at a time, then takes it out again; gives the milliseconds of each key. */
      type: (text: string) =>
        search.evaluate(async (element, text) => {
          const field = element as HTMLInputElement;
          const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
          const steps = [...text].map((_, index) => text.slice(0, index + 1));
          const measured: number[] = [];
          for (const value of [...steps, ""]) {
            // As between two keys of a fast typist: what the last one left to do is done by then.
            await new Promise((resolve) => setTimeout(resolve, 30));
            const start = performance.now();
            setValue?.call(field, value);
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            // React commits what an input event changed before the microtasks after it are over.
            await Promise.resolve();
            await Promise.resolve();
            measured.push(performance.now() - start);
          }
          return measured;
        }, text),
    };
  }
}
