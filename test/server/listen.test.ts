import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { findFourFreePorts } from "../../scripts/free-ports.ts";
import { listen, stopListening } from "../../server/listen.ts";

/** Starts a server whose response waits until `answer` is called, and sends it a request. */
async function takeRequest() {
  let answer = () => {};
  let taken = () => {};
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  const server = await listen(await findFourFreePorts(), () => {
    taken();
    return new Promise<Response>((resolve) => (answer = () => resolve(new Response("delivered"))));
  });
  const response = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await isTaken;
  return { server, response, answer: () => answer() };
}

it("a server that stops finishes the request that it has taken, and then ends the connection", async () => {
  const { server, response, answer } = await takeRequest();
  const stopped = stopListening(server, 60_000);
  // Without a grace period, the connection would have ended by now.
  await new Promise((resolve) => setTimeout(resolve, 200));
  answer();
  expect(await (await response).text()).toBe("delivered");
  await stopped;
});

it("a request that does not end is cut off after the grace period", async () => {
  const { server, response } = await takeRequest();
  const refused = expect(response).rejects.toThrow();
  await stopListening(server, 10);
  await refused;
});
