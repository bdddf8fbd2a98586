import type { Frame } from "playwright";
import { expect, test } from "./fixtures.ts";

/** What keeps a page alive after unmount: listeners on the window, the document or a port, and pending timers. */
interface Alive {
  readonly listeners: string[];
  readonly timers: string[];
}

/** Records each listener and timer that was added and not removed. Runs in every frame. */
function watchWhatStays(): void {
  const listeners = new Map<unknown, string>();
  const timers = new Map<unknown, string>();
  const keys = new Map<unknown, object>();
  // One key per pair of type and listener: that is how browsers deduplicate listeners.
  const keyOf = (target: unknown, type: string, listener: unknown) => {
    const ofTarget = (keys.get(target) ?? {}) as Record<string, unknown[]>;
    keys.set(target, ofTarget);
    ofTarget[type] ??= [];
    const known = (ofTarget[type] as { listener: unknown }[]).find((one) => one.listener === listener);
    const key = known ?? { listener };
    if (known === undefined) ofTarget[type]?.push(key);
    return key;
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isWatched = (target: unknown) =>
    target === window || target === document || target instanceof MessagePort || target === document.body;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    if (isWatched(this ?? window)) listeners.set(keyOf(this ?? window, type, listener), type);
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    listeners.delete(keyOf(this ?? window, type, listener));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  for (const [set, clear] of [
    ["setTimeout", "clearTimeout"],
    ["setInterval", "clearInterval"],
  ] as const) {
    const start = window[set] as (run: () => void, after?: number) => number;
    const stop = window[clear];
    Object.assign(window, {
      [set]: (run: (...given: unknown[]) => void, after = 0, ...given: unknown[]) => {
        const id = start(() => {
          if (set === "setTimeout") timers.delete(id);
          run(...given);
        }, after);
        timers.set(id, `${set} ${after}`);
        return id;
      },
      [clear]: (id: number) => {
        timers.delete(id);
        stop.call(window, id);
      },
    });
  }
  const alive = () => ({ listeners: [...listeners.values()].sort(), timers: [...timers.values()].sort() });
  Object.assign(window, { alive });
}

/** Calls a lifecycle function of the extension in a frame, as single-spa does. */
function lifecycle(frame: Frame, name: "mount" | "unmount"): Promise<void> {
  return frame.evaluate(async (lifecycleName) => {
    const isExtension = ({ name }: PerformanceEntry) => /\/extension-[\w-]+\.js$/.test(name);
    const entry = performance.getEntriesByType("resource").find(isExtension)?.name ?? "";
    const extension = await import(/* @vite-ignore */ entry);
    await extension[lifecycleName]();
  }, name);
}

// React adds this listener once per document, whatever mounts and unmounts in it.
const nothing: Alive = { listeners: ["selectionchange"], timers: [] };

const aliveIn = (frame: Frame) => frame.evaluate(() => (window as unknown as { alive(): Alive }).alive());

test("an unmounted extension leaves no listeners, timers or elements behind, and can be mounted again", async ({
  page,
  origins,
  createAccount,
}) => {
  await page.addInitScript(watchWhatStays);
  const account = await createAccount("Stops");
  await page.goto(`${origins.shell}/administration/api-keys?account=${account}`);
  const screen = page.frameLocator('iframe[title="API Keys"]');
  await expect(screen.getByRole("heading", { name: "API keys", level: 1 })).toBeVisible();
  await screen.getByRole("button", { name: "Create API key" }).first().click();
  await expect(screen.getByRole("dialog")).toBeVisible();
  const frame = page.frames().find((one) => one.url().startsWith(origins.extension));
  if (frame === undefined) throw new Error("There is no frame of the extension.");
  const running = await aliveIn(frame);
  expect(running.listeners.length).toBeGreaterThan(0);

  await lifecycle(frame, "unmount");
  await expect.poll(() => aliveIn(frame)).toEqual(nothing);
  expect(
    await frame.evaluate(() => [
      document.body.childElementCount,
      document.adoptedStyleSheets.length,
      document.head.querySelectorAll("style").length,
    ]),
  ).toEqual([0, 0, 0]);

  await lifecycle(frame, "mount");
  await expect(screen.getByRole("heading", { name: "API keys", level: 1 })).toBeVisible();
  await lifecycle(frame, "unmount");
  await expect.poll(() => aliveIn(frame)).toEqual(nothing);
});
