import {
  createFrameConnection,
  type FrameConnection,
  readFrameConfiguration,
} from "@trackunit/iris-app-sdk-core";
import type { Manager } from "./manager.ts";

/** A connection to Manager that was started before React had loaded. */
export type StartedConnection = FrameConnection;

/**
 * Starts the handshake with Manager. Returns undefined outside a frame of Manager.
 *
 * `onConnected` is called once, with the first app token, if the handshake succeeds and the services are secure.
 */
export function startConnection(
  onConnected: (irisOrigin: string, appToken: string) => void,
): StartedConnection | undefined {
  const configuration = readFrameConfiguration();
  if (configuration === undefined || window.parent === window) return undefined;
  const connection = createFrameConnection(configuration);
  connection.connect();
  const unsubscribe = connection.subscribe(() => {
    const state = connection.getState();
    unsubscribe();
    if (state.status === "connected" && isSecure(state.environment))
      onConnected(state.environment.irisOrigin, state.token);
  });
  return connection;
}

/** True if all services keep tokens confidential in transit: HTTPS, or this machine. (Trackunit, "API Tokens v2") */
export function isSecure({ irisOrigin, tokenOrigin }: Manager["environment"]): boolean {
  return [irisOrigin, tokenOrigin].every((origin) => /^(https:|http:\/\/localhost(:|$))/.test(origin));
}
