import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, useLayoutEffect, useState } from "react";
import { ApiKeysPage, type TokenLabSlots } from "./api-keys/api-keys-page.tsx";
import { ConnectionScreen } from "./connection-screen.tsx";
import { ManagerContext } from "./manager/manager-context.ts";
import { SdkManager } from "./manager/sdk-manager.tsx";
import { MessagesProvider, useMessages } from "./messages/messages-context.tsx";
import { showOnArrival } from "./ui/show-on-arrival.ts";
import { adoptStyles } from "./ui/styles.ts";

const TokenLab = lazy(async () => ({ default: (await import("./token-lab/token-lab.tsx")).TokenLab }));
const TokenLabDialog = lazy(async () => ({
  default: (await import("./token-lab/token-lab-dialog.tsx")).TokenLabDialog,
}));

const tokenLab: TokenLabSlots = {
  inside: (apiKey, { clientSecret }, onMinted) => (
    <TokenLabSection apiKey={apiKey} clientSecret={clientSecret} onMinted={onMinted} />
  ),
  dialog: (apiKey, onClose) => <TokenLabDialog apiKey={apiKey} onClose={onClose} />,
};

function TokenLabSection(props: Parameters<typeof TokenLab>[0]) {
  const { lab } = useMessages();
  return (
    <section ref={showOnArrival} className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{lab.heading}</h3>
        <p className="text-sm text-quiet">{lab.intro}</p>
      </div>
      <TokenLab {...props} />
    </section>
  );
}

/** The extension: connects to Manager, speaks its language and shows the page once Manager has answered. */
export function App() {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { retry: 1, retryDelay: 500, networkMode: "always" } } }),
  );
  useLayoutEffect(() => {
    const removeStyles = adoptStyles();
    return () => {
      queryClient.clear();
      removeStyles();
    };
  }, [queryClient]);

  return (
    <QueryClientProvider client={queryClient}>
      <SdkManager>
        {(connection) => (
          <MessagesProvider language={connection.language}>
            {connection.status === "connected" ? (
              <ManagerContext value={connection.manager}>
                <ApiKeysPage tokenLab={tokenLab} />
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
