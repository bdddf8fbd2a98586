import { expect, it, onTestFinished, vi } from "vitest";
import { scheduleChecks } from "../../install-callback/schedule-checks.ts";

/** Starts checks that end when the test says so. */
function startChecks() {
  const ends: (() => void)[] = [];
  const isStopped: (() => boolean)[] = [];
  const checked: (string | undefined)[] = [];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const checks = scheduleChecks((accountId, asked) => {
    checked.push(accountId);
    isStopped.push(asked);
    return new Promise((resolve) => ends.push(resolve));
  }, 1000);
  const endOne = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { checks, checked, isStopped, endOne };
}

it("all accounts are checked at the start and again after the interval, and one of them on request", async () => {
  const { checks, checked, endOne } = startChecks();
  expect(checked).toEqual([undefined]);
  await endOne();
  checks.request("a");
  expect(checked).toEqual([undefined, "a"]);
  await endOne();
  vi.advanceTimersByTime(1000);
  expect(checked).toEqual([undefined, "a", undefined]);
  await endOne();
  await checks.stop();
});

it("there is one check at a time, and what was asked for meanwhile is checked once", async () => {
  const { checks, checked, endOne } = startChecks();
  checks.request("a");
  checks.request("b");
  checks.request("a");
  vi.advanceTimersByTime(2000);
  expect(checked).toEqual([undefined]);
  for (let round = 0; round < 5; round++) await endOne();
  expect(checked).toEqual([undefined, "a", "b", undefined]);
  checks.request("a");
  await endOne();
  expect(checked).toEqual([undefined, "a", "b", undefined, "a"]);
  await checks.stop();
});

it("stopping waits for the current check, tells it, and starts no other", async () => {
  const { checks, checked, isStopped, endOne } = startChecks();
  checks.request("a");
  let hasStopped = false;
  const stopped = checks.stop().then(() => {
    hasStopped = true;
  });
  expect(isStopped[0]?.()).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasStopped).toBe(false);
  await endOne();
  await stopped;
  expect(vi.getTimerCount()).toBe(0);
  expect(checked).toEqual([undefined]);
});
