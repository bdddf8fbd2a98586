import { describe, expect, it, vi } from "vitest";
import { createAppTokenFetch } from "../../src/http/app-token-fetch.ts";

/** Creates a service that accepts one token, and a Manager that can issue it. */
function setUp({ first = "old", accepted = "new", refreshed = "new" as string | Error } = {}) {
  let token = first;
  const refreshAppToken = vi.fn(async () => {
    await Promise.resolve();
    if (refreshed instanceof Error) throw refreshed;
    token = refreshed;
    return token;
  });
  const service = vi.fn(async (_url: string, init: RequestInit) => {
    const isAccepted = new Headers(init.headers).get("Authorization") === `Bearer ${accepted}`;
    return new Response(null, { status: isAccepted ? 200 : 401 });
  });
  const fetch = createAppTokenFetch({ appToken: () => token, refreshAppToken }, service);
  return { fetch, service, refreshAppToken };
}

describe("a request with the app token", () => {
  it("sends the token", async () => {
    const { fetch, refreshAppToken } = setUp({ first: "new" });
    expect((await fetch("/", {})).status).toBe(200);
    expect(refreshAppToken).not.toHaveBeenCalled();
  });

  it("is replayed once with a new token after a 401, otherwise unchanged", async () => {
    const { fetch, service } = setUp();
    const init = { method: "POST", body: "body", headers: { "Idempotency-Key": "intent" } };
    expect((await fetch("/", init)).status).toBe(200);
    expect(service).toHaveBeenCalledTimes(2);
    const [, replay] = service.mock.calls[1] ?? [];
    expect(replay).toMatchObject({ method: "POST", body: "body" });
    expect(new Headers(replay?.headers).get("Idempotency-Key")).toBe("intent");
  });

  it("returns the second 401 without a third attempt", async () => {
    const { fetch, service } = setUp({ refreshed: "also refused" });
    expect((await fetch("/", {})).status).toBe(401);
    expect(service).toHaveBeenCalledTimes(2);
  });

  it("returns the 401 if Manager issues no new token", async () => {
    const { fetch, service } = setUp({ refreshed: new Error("none") });
    expect((await fetch("/", {})).status).toBe(401);
    expect(service).toHaveBeenCalledTimes(1);
  });

  it("shares one token refresh with all concurrent requests", async () => {
    const { fetch, refreshAppToken } = setUp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => fetch("/", {})));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(refreshAppToken).toHaveBeenCalledTimes(1);
  });
});
