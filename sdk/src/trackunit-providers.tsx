import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from "react";
import {
  createFrameConnection,
  type FrameConnection,
  type FrameConnectionState,
  readFrameConfiguration,
} from "./frame-connection.ts";
import type { CurrentUser, Environment, Toast } from "./messages.ts";

const FrameConnectionContext = createContext<FrameConnection | null>(null);

/**
 * Connects the frame to Manager and provides the connection to the hooks below it.
 *
 * `connection` may have been started before React has loaded (assumed: the official packages may not offer that). A
 * failed one is tried again. By default, it is created from the configuration in the frame's document.
 */
export function TrackunitProviders({
  children,
  connection,
}: {
  children: ReactNode;
  connection?: FrameConnection;
}) {
  const line = useMemo(() => connection ?? createFrameConnection(readFrameConfiguration()), [connection]);
  useEffect(() => {
    const { status } = line.getState();
    if (status === "idle" || status === "failed") line.connect();
    return () => line.disconnect();
  }, [line]);
  return <FrameConnectionContext value={line}>{children}</FrameConnectionContext>;
}

/** Returns the state of the connection to Manager, and `connect` to retry. Not in the hub: specific to this slice. */
export function useManagerConnection(): { state: FrameConnectionState; connect: () => void } {
  const line = useLine();
  const state = useSyncExternalStore(line.subscribe, line.getState);
  return { state, connect: line.connect };
}

/** Returns the app token, which Manager may replace at any time. `refreshToken` (assumed) requests a new one. */
export function useToken(): { token: string | undefined; refreshToken: () => Promise<string> } {
  const line = useLine();
  const { state } = useManagerConnection();
  return { token: state.status === "connected" ? state.token : undefined, refreshToken: line.refreshToken };
}

/** Returns the signed-in user, or undefined until connected. */
export function useCurrentUser(): CurrentUser | undefined {
  const { state } = useManagerConnection();
  return state.status === "connected" ? state.currentUser : undefined;
}

/** Returns the origins of Trackunit's services, or undefined until connected. */
export function useEnvironment(): Environment | undefined {
  const { state } = useManagerConnection();
  return state.status === "connected" ? state.environment : undefined;
}

/** Returns Manager's language. Until connected, it is the `?lang=` of the frame. */
export function useLanguage(): string {
  const { state } = useManagerConnection();
  if (state.status === "connected") return state.language;
  return new URLSearchParams(window.location.search).get("lang") ?? "en";
}

/** Returns a function that shows a toast over Manager's page. */
export function useToast(): { addToast: (toast: Toast) => void } {
  return { addToast: useLine().addToast };
}

function useLine(): FrameConnection {
  const line = use(FrameConnectionContext);
  if (line === null) throw new Error("The Manager hooks work under TrackunitProviders only.");
  return line;
}
