/** Time limit of a request, in milliseconds. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** Sends a request: `fetch` itself, or a wrapper that adds a token. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
