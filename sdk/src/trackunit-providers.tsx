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
 * Connects the frame to Manager and lets the hooks below it know what Manager says.
 *
 * `connection` is for tests; by default it is made from the frame's document.
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
    line.connect();
    return () => line.disconnect();
  }, [line]);
  return <FrameConnectionContext value={line}>{children}</FrameConnectionContext>;
}

/** Tells how the connection to Manager stands, and how to try again. Not in the hub: this slice's own. */
export function useManagerConnection(): { state: FrameConnectionState; connect: () => void } {
  const line = useLine();
  const state = useSyncExternalStore(line.subscribe, line.getState);
  return { state, connect: line.connect };
}

/** Gives the app token, which Manager may replace at any time; `refreshToken` (assumed) asks for a new one. */
export function useToken(): { token: string | undefined; refreshToken: () => Promise<string> } {
  const line = useLine();
  const { state } = useManagerConnection();
  return { token: state.status === "connected" ? state.token : undefined, refreshToken: line.refreshToken };
}

/** Gives the signed-in user, once connected. */
export function useCurrentUser(): CurrentUser | undefined {
  const { state } = useManagerConnection();
  return state.status === "connected" ? state.currentUser : undefined;
}

/** Gives the origins of Trackunit's services, once connected. */
export function useEnvironment(): Environment | undefined {
  const { state } = useManagerConnection();
  return state.status === "connected" ? state.environment : undefined;
}

/** Gives Manager's language: `?lang=` of the frame until Manager says otherwise. */
export function useLanguage(): string {
  const { state } = useManagerConnection();
  if (state.status === "connected") return state.language;
  return new URLSearchParams(window.location.search).get("lang") ?? "en";
}

/** Lets the app show a toast over Manager's page. */
export function useToast(): { addToast: (toast: Toast) => void } {
  return { addToast: useLine().addToast };
}

function useLine(): FrameConnection {
  const line = use(FrameConnectionContext);
  if (line === null) throw new Error("The Manager hooks work under TrackunitProviders only.");
  return line;
}
