import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { findFourFreePorts } from "../../scripts/free-ports.ts";
import { listen, stopListening } from "../../server/listen.ts";

const GRACE_MS = 60_000;

/** Starts a server, sends it a request and, while it waits for `answer`, tells the server to stop. */
async function stopDuringRequest() {
  let answer = () => {};
  let taken = () => {};
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  const server = await listen(await findFourFreePorts(), () => {
    taken();
    return new Promise<Response>((resolve) => (answer = () => resolve(new Response("delivered"))));
  });
  const response = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await isTaken;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  return { response, stopped: stopListening(server, GRACE_MS), answer: () => answer() };
}

it("a server that stops finishes the request that it has taken, and then ends the connection", async () => {
  const { response, stopped, answer } = await stopDuringRequest();
  vi.advanceTimersByTime(GRACE_MS - 1);
  answer();
  expect(await (await response).text()).toBe("delivered");
  await stopped;
});

it("a request that does not end is cut off after the grace period", async () => {
  const { response, stopped } = await stopDuringRequest();
  const refused = expect(response).rejects.toThrow();
  vi.advanceTimersByTime(GRACE_MS);
  await refused;
  await stopped;
});
