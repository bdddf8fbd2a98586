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
import { isSecure } from "./start-connection.ts";

/**
 * Connects to Manager through the SDK and passes the state of the connection to its child.
 *
 * This file and `start-connection.ts` alone import the SDK. `connection` is one that may have been started before.
 */
export function SdkManager({
  children,
  connection,
}: {
  children: (connection: ManagerConnection) => ReactNode;
  connection?: FrameConnection | undefined;
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
  if (environment && !isSecure(environment)) {
    return children({ language, status: "failed", reason: "insecure", retry: connect });
  }
  return children(
    manager === undefined ? { language, status: "connecting" } : { language, status: "connected", manager },
  );
}
