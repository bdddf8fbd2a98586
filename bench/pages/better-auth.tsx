import "@daveyplate/better-auth-ui/css";
import { ApiKeysCard, AuthUIProvider } from "@daveyplate/better-auth-ui";
import { apiKeyClient } from "better-auth/client/plugins";
import { createAuthClient } from "better-auth/react";
import { createRoot } from "react-dom/client";

const authClient = createAuthClient({ plugins: [apiKeyClient()] });
createRoot(document.body.appendChild(document.createElement("div"))).render(
  <AuthUIProvider authClient={authClient as never} apiKey>
    <ApiKeysCard />
  </AuthUIProvider>,
);
