import type { RequestListener } from "node:http";

/** A path that Node's server answers itself, without what other paths pass through. */
export interface Endpoint {
  readonly path: string;
  readonly listener: RequestListener;
}

/** Gives requests to endpoints, and all others to `rest`; those that were sent to another host as well. */
export function besideEndpoints(
  origin: string,
  endpoints: readonly Endpoint[],
  rest: RequestListener,
): RequestListener {
  const { host } = new URL(origin);
  const listeners = new Map(endpoints.map(({ path, listener }) => [path, listener]));
  return (incoming, outgoing) => {
    const path = incoming.url?.split("?", 1)[0] ?? "";
    const listener = incoming.headers.host === host ? listeners.get(path) : undefined;
    (listener ?? rest)(incoming, outgoing);
  };
}
