import { focusManager, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useLayoutEffect } from "react";
import { ApiKeysPage } from "./api-keys/api-keys-page.tsx";
import { ConnectionScreen } from "./connection-screen.tsx";
import { ManagerContext } from "./manager/manager-context.ts";
import { SdkManager } from "./manager/sdk-manager.tsx";
import { MessagesProvider } from "./messages/messages-context.tsx";
import type { EarlyStart } from "./start.ts";
import { adoptStyles } from "./ui/styles.ts";

/**
 * The extension: connects to Manager, uses its language, and shows the page once connected. `start` is what was started
 * before React had loaded.
 */
export function App({ queryClient, start }: { queryClient: QueryClient; start?: EarlyStart | undefined }) {
  useEffect(() => {
    // A frame's window can lose and regain focus without a `visibilitychange`, so listen to both.
    focusManager.setEventListener((handle) => {
      const listener = () => handle();
      window.addEventListener("focus", listener);
      document.addEventListener("visibilitychange", listener);
      return () => {
        window.removeEventListener("focus", listener);
        document.removeEventListener("visibilitychange", listener);
      };
    });
    return () => focusManager.setEventListener(() => undefined);
  }, []);
  useLayoutEffect(adoptStyles, []);

  return (
    <QueryClientProvider client={queryClient}>
      <SdkManager connection={start?.connection}>
        {(connection) => (
          <MessagesProvider language={connection.language}>
            {connection.status === "connected" ? (
              <ManagerContext value={connection.manager}>
                <ApiKeysPage fetch={start?.requests.fetch} />
              </ManagerContext>
            ) : (
              <ConnectionScreen connection={connection} />
            )}
          </MessagesProvider>
        )}
      </SdkManager>
    </QueryClientProvider>
  );
}
