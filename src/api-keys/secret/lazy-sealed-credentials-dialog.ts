import { lazyPart } from "../../messages/lazy-part.tsx";

export const SealedCredentialsDialog = lazyPart(
  async () => (await import("./sealed-credentials-dialog.tsx")).SealedCredentialsDialog,
);
