import { expect, it, vi } from "vitest";
import { repeatCheck } from "../../install-callback/repeated-check.ts";

/** Starts checks that end when the test says so. */
function startChecks() {
  const ends: (() => void)[] = [];
  const check = vi.fn((_isStopped: () => boolean) => new Promise<void>((resolve) => ends.push(resolve)));
  const checks = repeatCheck(check, 3_600_000);
  const endRun = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { check, checks, endRun };
}

it("runs at its start, one run at a time, and once more for all that was requested meanwhile", async () => {
  const { check, checks, endRun } = startChecks();
  expect(check).toHaveBeenCalledTimes(1);
  checks.request();
  checks.request();
  expect(check).toHaveBeenCalledTimes(1);
  await endRun();
  expect(check).toHaveBeenCalledTimes(2);
  await endRun();
  expect(check).toHaveBeenCalledTimes(2);
  checks.request();
  expect(check).toHaveBeenCalledTimes(3);
  await endRun();
  await checks.stop();
});

it("stopping waits for the current run, tells it, and starts no other", async () => {
  const { check, checks, endRun } = startChecks();
  checks.request();
  let isStopped = false;
  const stopped = checks.stop().then(() => (isStopped = true));
  expect(check.mock.calls[0]?.[0]()).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  await endRun();
  await stopped;
  expect(check).toHaveBeenCalledTimes(1);
});
