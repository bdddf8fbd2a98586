import { expect, it, onTestFinished, vi } from "vitest";
import { startWorkers } from "../../install-callback/due-work.ts";

/** Starts workers on a list of due items. Each ends when the test says so. */
function start(due: string[]) {
  const taken: string[] = [];
  const ends = new Map<string, () => void>();
  const errors: unknown[] = [];
  let isDown = false;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const workers = startWorkers<string>({
    async take(limit) {
      if (isDown) throw new Error("down");
      return due.splice(0, limit);
    },
    run(item) {
      taken.push(item);
      return new Promise((resolve) => ends.set(item, resolve));
    },
    atOnce: 2,
    everyMs: 1000,
    onError: (error) => errors.push(error),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    workers,
    taken,
    errors,
    settle,
    setDown(value: boolean) {
      isDown = value;
    },
    async end(item: string) {
      ends.get(item)?.();
      await settle();
    },
  };
}

it("as many items as there are workers are carried out at a time, and a free worker takes the next one", async () => {
  const { workers, taken, settle, end } = start(["a", "b", "c", "d"]);
  await settle();
  expect(taken).toEqual(["a", "b"]);
  vi.advanceTimersByTime(5000);
  await settle();
  expect(taken).toEqual(["a", "b"]);
  await end("b");
  expect(taken).toEqual(["a", "b", "c"]);
  await end("a");
  await end("c");
  await end("d");
  await workers.stop();
});

it("work that becomes due later is found at the next interval, or at once when woken", async () => {
  const due: string[] = [];
  const { workers, taken, settle, end } = start(due);
  await settle();
  due.push("a");
  vi.advanceTimersByTime(1000);
  await settle();
  expect(taken).toEqual(["a"]);
  due.push("b");
  workers.wake();
  workers.wake();
  await settle();
  expect(taken).toEqual(["a", "b"]);
  await end("a");
  await end("b");
  await workers.stop();
});

it("if work cannot be taken, the next interval tries again", async () => {
  const { workers, taken, errors, settle, setDown, end } = start(["a"]);
  await settle();
  await end("a");
  setDown(true);
  vi.advanceTimersByTime(1000);
  await settle();
  expect(errors).toHaveLength(1);
  setDown(false);
  vi.advanceTimersByTime(1000);
  await settle();
  expect(taken).toEqual(["a"]);
  await workers.stop();
});

it("stopping waits for what was taken, and takes no more", async () => {
  const { workers, taken, settle, end } = start(["a", "b", "c"]);
  await settle();
  let hasStopped = false;
  const stopped = workers.stop().then(() => {
    hasStopped = true;
  });
  await end("a");
  expect(hasStopped).toBe(false);
  await end("b");
  await stopped;
  workers.wake();
  await settle();
  expect(taken).toEqual(["a", "b"]);
  expect(vi.getTimerCount()).toBe(0);
});
