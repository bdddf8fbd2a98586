import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext } from "playwright";
import type { Origins } from "../local-manager/origins.ts";

const FILE_LATENCY_MS = 40;
const API_LATENCY_MS = 50;

/** A network on which each file takes 40 ms longer, and each call of a service, Manager's own included, 50 ms. */
export interface ThrottledNetwork {
  /** Opens a browser context that uses this network and has nothing in its cache. */
  newContext(browser: Browser): Promise<BrowserContext>;
  close(): void;
}

/** Starts a throttled network in front of a local Manager: a proxy that waits before it forwards a request. */
export async function startThrottledNetwork(origins: Origins): Promise<ThrottledNetwork> {
  const latencyOf = ({ origin, pathname }: URL) =>
    [origins.iris, origins.token].includes(origin) || pathname.startsWith("/local-manager/")
      ? API_LATENCY_MS
      : FILE_LATENCY_MS;
  const proxy: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "");
    await pause(latencyOf(url));
    const forwarded = forward(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on("error", () => response.destroy());
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    // Chromium uses no proxy for this machine unless told to.
    newContext: (browser) =>
      browser.newContext({ proxy: { server: `http://127.0.0.1:${port}`, bypass: "<-loopback>" } }),
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
