import { expect, it } from "vitest";
import { retryOnce } from "../../install-callback/retry-once.ts";

/** Returns the final status of a request whose attempts end like this, or the error, and the number of attempts. */
async function request(...ends: (number | "no response" | Response)[]) {
  let attempts = 0;
  const send = retryOnce(async () => {
    const end = ends[attempts++];
    if (end instanceof Response) return end;
    if (typeof end === "number") return new Response("", { status: end });
    throw new TypeError("fetch failed");
  }, 0);
  const outcome = await send("https://iris.test", {}).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  return [outcome, attempts];
}

it.each([502, 503, 504])("a request that got %s is sent once more", async (status) => {
  expect(await request(status, 200)).toEqual([200, 2]);
  expect(await request(status, status, 200)).toEqual([status, 2]);
});

it("a request without a response is sent once more", async () => {
  expect(await request("no response", 200)).toEqual([200, 2]);
  expect(await request("no response", "no response", 200)).toEqual(["fetch failed", 2]);
});

it.each([200, 401, 403, 404, 429, 500])("a request that got %s is not sent again", async (status) => {
  expect(await request(status, 200)).toEqual([status, 1]);
});

it("a service that says when to try again is not asked sooner", async () => {
  const later = new Response("", { status: 503, headers: { "Retry-After": "60" } });
  expect(await request(later, 200)).toEqual([503, 1]);
});

it("a request whose time is over is not sent again", async () => {
  let attempts = 0;
  const send = retryOnce(async () => {
    attempts += 1;
    throw new DOMException("", "TimeoutError");
  }, 0);
  await expect(send("https://iris.test", { signal: AbortSignal.abort() })).rejects.toThrow();
  expect(attempts).toBe(1);
});
