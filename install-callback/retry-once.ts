import { setTimeout as wait } from "node:timers/promises";
import type { Fetch } from "../src/http/fetch.ts";

/** The pause before a request is sent again, in milliseconds. */
const PAUSE_MS = 1_000;

/** Gateways answer with these while a service restarts or has too much to do. */
const TRANSIENT = [502, 503, 504];

/**
 * Returns a `fetch` that sends a request once more if it got no response, or a response of a gateway that does not say when
 * to try again. For requests that change nothing.
 */
export function retryOnce(fetch: Fetch, pauseMs = PAUSE_MS): Fetch {
  return async (url, init) => {
    try {
      const response = await fetch(url, init);
      if (!TRANSIENT.includes(response.status) || response.headers.has("Retry-After")) return response;
      await response.body?.cancel();
    } catch (error) {
      if (init.signal?.aborted) throw error;
    }
    await wait(pauseMs);
    return fetch(url, init);
  };
}
