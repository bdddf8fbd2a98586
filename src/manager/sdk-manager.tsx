import {
  type FrameConnection,
  TrackunitProviders,
  useEnvironment,
  useLanguage,
  useManagerConnection,
  useToast,
  useToken,
} from "@trackunit/iris-app-sdk-core";
import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import type { Manager, ManagerConnection } from "./manager.ts";

/**
 * Connects to Manager through the SDK and passes the state of the connection to its child.
 *
 * The only file that imports the SDK at run time. `connection` is for tests.
 */
export function SdkManager({
  children,
  connection,
}: {
  children: (connection: ManagerConnection) => ReactNode;
  connection?: FrameConnection;
}) {
  return (
    <TrackunitProviders {...(connection ? { connection } : {})}>
      <ConnectionTo>{children}</ConnectionTo>
    </TrackunitProviders>
  );
}

function ConnectionTo({ children }: { children: (connection: ManagerConnection) => ReactNode }) {
  const { state, connect } = useManagerConnection();
  const { token, refreshToken } = useToken();
  const environment = useEnvironment();
  const language = useLanguage();
  const { addToast } = useToast();

  // The token can change while a request is in flight. The ref provides the newest one without a re-render.
  const newestToken = useRef("");
  // Set during render: the first request starts before any effect runs.
  if (newestToken.current === "") newestToken.current = token ?? "";
  useLayoutEffect(() => {
    newestToken.current = token ?? "";
  }, [token]);

  const manager = useMemo((): Manager | undefined => {
    if (!environment) return undefined;
    return {
      environment,
      appToken: () => newestToken.current,
      refreshAppToken: refreshToken,
      showToast: addToast,
    };
  }, [environment, refreshToken, addToast]);

  if (state.status === "failed") {
    return children({ language, status: "failed", reason: state.reason, retry: connect });
  }
  if (environment && ![environment.irisOrigin, environment.tokenOrigin].every(isSecure)) {
    return children({ language, status: "failed", reason: "insecure", retry: connect });
  }
  return children(
    manager === undefined ? { language, status: "connecting" } : { language, status: "connected", manager },
  );
}

/** True if an origin keeps tokens confidential in transit: HTTPS, or this machine. (Trackunit, "API Tokens v2") */
function isSecure(origin: string): boolean {
  return /^(https:|http:\/\/localhost(:|$))/.test(origin);
}
