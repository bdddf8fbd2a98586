import { ACTIVE_API_KEYS_PATH, SCOPES_PATH } from "./contract/paths.ts";
import { createEarlyRequests, type EarlyRequests } from "./http/early-requests.ts";
import { type StartedConnection, startConnection } from "./manager/start-connection.ts";

/** What was started while the rest of the extension was still loading. */
export interface EarlyStart {
  readonly connection: StartedConnection;
  /** The reads of the first screen, as soon as Manager has sent an app token. */
  readonly requests: EarlyRequests;
}

let started: EarlyStart | undefined;

/** Starts the handshake with Manager, and with its app token the reads of the first screen, unless already started. */
export function start(): void {
  if (started !== undefined) return;
  const requests = createEarlyRequests();
  const connection = startConnection((irisOrigin, appToken) => {
    for (const path of [ACTIVE_API_KEYS_PATH, SCOPES_PATH]) requests.send(irisOrigin + path, appToken);
  });
  started = connection && { connection, requests };
}

/** Returns what was started, once: an extension that is mounted again starts anew. */
export function takeStart(): EarlyStart | undefined {
  const taken = started;
  started = undefined;
  return taken;
}
