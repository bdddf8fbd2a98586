import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { ApiKeysPage } from "../../src/api-keys/api-keys-page.tsx";
import { ManagerContext } from "../../src/manager/manager-context.ts";
import { MessagesProvider } from "../../src/messages/messages-context.tsx";
import { createQueryClient } from "../../src/query-client.ts";
import { adoptStyles } from "../../src/ui/styles.ts";

const { origin } = window.location;
const manager = {
  currentUser: { id: "user", name: "Ida Holm" },
  language: "en",
  environment: { irisOrigin: origin, tokenOrigin: origin },
  appToken: () => "token",
  refreshAppToken: async () => "token",
  showToast: () => {},
};
const none = () => null;
const queryClient = createQueryClient();
const TokenLabDialog = lazy(async () => ({
  default: (await import("../../src/token-lab/token-lab-dialog.tsx")).TokenLabDialog,
}));

/** Like `src/app.tsx`, with a Manager that is connected from the start. */
function App() {
  useLayoutEffect(adoptStyles, []);
  return (
    <QueryClientProvider client={queryClient}>
      <MessagesProvider language="en">
        <ManagerContext value={manager}>
          <ApiKeysPage
            tokenLab={{
              inside: none,
              dialog: (apiKey, onClose) => <TokenLabDialog apiKey={apiKey} onClose={onClose} />,
              whoseToken: none,
              deadCheck: none,
            }}
          />
        </ManagerContext>
      </MessagesProvider>
    </QueryClientProvider>
  );
}

createRoot(document.body.appendChild(document.createElement("div"))).render(<App />);
