import { type Fetch, REQUEST_TIMEOUT_MS } from "./fetch.ts";

/** Reads that were requested before the code that needs them had loaded. */
export interface EarlyRequests {
  /** Requests a URL with the app token. */
  send(url: string, appToken: string): void;
  /**
   * Works like `fetch`, except that the first GET of a URL that was sent early gets that request's outcome, whether
   * response or error. Time limits count from the early request; one that has passed its limit is sent again.
   */
  readonly fetch: Fetch;
  /** Aborts all requests that are still in flight, and forgets their responses. */
  cancel(): void;
}

/** Creates an empty set of early requests. `fetch` is for tests. */
export function createEarlyRequests(fetch: Fetch = globalThis.fetch.bind(globalThis)): EarlyRequests {
  const sent = new Map<string, { readonly response: Promise<Response>; readonly signal: AbortSignal }>();
  const cancelling = new AbortController();
  return {
    send(url, appToken) {
      const signal = AbortSignal.any([cancelling.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
      const response = fetch(url, {
        method: "GET",
        headers: { Accept: "application/json", Authorization: `Bearer ${appToken}` },
        cache: "no-store",
        signal,
      });
      // The page handles the error when it asks. If it never does, the error must not end up on the console.
      response.catch(() => {});
      sent.set(url, { response, signal });
    },
    fetch(url, init) {
      const early = init.method === "GET" ? sent.get(url) : undefined;
      sent.delete(url);
      return early === undefined || early.signal.aborted ? fetch(url, init) : early.response;
    },
    cancel() {
      cancelling.abort();
      sent.clear();
    },
  };
}
