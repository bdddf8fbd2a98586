import { describe, expect, it, vi } from "vitest";
import { createEarlyRequests } from "../../src/http/early-requests.ts";
import type { Fetch } from "../../src/http/fetch.ts";

const url = "https://iris.test/keys";
const get = { method: "GET" };

/** Sends one early request. Responses have the number of their request as body. */
function setUp() {
  let requests = 0;
  const service = vi.fn<Fetch>(async () => {
    requests += 1;
    return new Response(String(requests));
  });
  const early = createEarlyRequests(service);
  early.send(url, "app-token");
  return { early, service, read: async (init: RequestInit = get) => (await early.fetch(url, init)).text() };
}

describe("an early request", () => {
  it("is sent at once, with the app token, past the browser's cache", () => {
    const { service } = setUp();
    const [sentUrl, init] = service.mock.calls[0] ?? [];
    expect(sentUrl).toBe(url);
    expect(init).toMatchObject({ method: "GET", cache: "no-store" });
    expect(new Headers(init?.headers).get("Authorization")).toBe("Bearer app-token");
  });

  it("gives its response to the first read, and to no other", async () => {
    const { read, service } = setUp();
    expect(await read()).toBe("1");
    expect(await read()).toBe("2");
    expect(service).toHaveBeenCalledTimes(2);
  });

  it("answers neither a write nor, after a write, a read", async () => {
    const { read } = setUp();
    expect(await read({ method: "POST" })).toBe("2");
    expect(await read()).toBe("3");
  });

  it("gives its error to the first read; the next one is a new request", async () => {
    const service = vi.fn<Fetch>().mockRejectedValueOnce(new TypeError("network"));
    service.mockResolvedValue(new Response("again"));
    const early = createEarlyRequests(service);
    early.send(url, "app-token");
    await expect(early.fetch(url, get)).rejects.toThrow("network");
    expect(await (await early.fetch(url, get)).text()).toBe("again");
  });

  it("is sent again if its time limit has passed before anyone asks", async () => {
    const limit = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockReturnValueOnce(limit.signal);
    const { read } = setUp();
    limit.abort();
    expect(await read()).toBe("2");
  });

  it("is aborted by cancelling, and its response forgotten", async () => {
    const { early, read, service } = setUp();
    early.cancel();
    expect(service.mock.calls[0]?.[1].signal?.aborted).toBe(true);
    expect(await read()).toBe("2");
  });
});
