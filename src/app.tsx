import { focusManager, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useLayoutEffect } from "react";
import { ApiKeysPage } from "./api-keys/api-keys-page.tsx";
import { ConnectionScreen } from "./connection-screen.tsx";
import { ManagerContext } from "./manager/manager-context.ts";
import { SdkManager } from "./manager/sdk-manager.tsx";
import { MessagesProvider } from "./messages/messages-context.tsx";
import { adoptStyles } from "./ui/styles.ts";

/** The extension: connects to Manager, speaks its language and shows the page once Manager has answered. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  useEffect(() => {
    // In a frame the window's focus comes and goes without the page being hidden.
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
      <SdkManager>
        {(connection) => (
          <MessagesProvider language={connection.language}>
            {connection.status === "connected" ? (
              <ManagerContext value={connection.manager}>
                <ApiKeysPage />
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
