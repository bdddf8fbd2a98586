import { lazy, type ReactNode, Suspense } from "react";
import type { ApiKey, ApiKeyWithSecret } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import type { ClientCredentials } from "../oauth/client-credentials.ts";
import type { ApiKeyAction } from "./api-key-row.tsx";

const CreateKeyDialog = lazy(async () => ({
  default: (await import("./create-key-dialog.tsx")).CreateKeyDialog,
}));
const CredentialsDialog = lazy(async () => ({
  default: (await import("./credentials-dialog.tsx")).CredentialsDialog,
}));
const DeadCheckDialog = lazy(async () => ({
  default: (await import("./dead-check-dialog.tsx")).DeadCheckDialog,
}));
const EditKeyDialog = lazy(async () => ({ default: (await import("./edit-key-dialog.tsx")).EditKeyDialog }));
const HistoryDialog = lazy(async () => ({ default: (await import("./history-dialog.tsx")).HistoryDialog }));
const PickKeyDialog = lazy(async () => ({ default: (await import("./pick-key-dialog.tsx")).PickKeyDialog }));
const RotateDialog = lazy(async () => ({ default: (await import("./rotate-dialog.tsx")).RotateDialog }));
const RetireOldSecret = lazy(async () => ({
  default: (await import("./retire-old-secret.tsx")).RetireOldSecret,
}));
const RevokeDialog = lazy(async () => ({ default: (await import("./revoke-dialog.tsx")).RevokeDialog }));
const VanishedKeyDialog = lazy(async () => ({
  default: (await import("./vanished-key-dialog.tsx")).VanishedKeyDialog,
}));

/** The dialog that is open over the page. A client secret lives here, in `issued`, and nowhere else. */
export type PageDialog =
  | { kind: "none" }
  | { kind: "create" }
  | { kind: "whose-token" }
  | { kind: "pick-key" }
  | { kind: "credentials"; cause: "created" | "rotated"; issued: ApiKeyWithSecret }
  | { kind: ApiKeyAction; apiKey: ApiKey };

/** How the page gets the token lab, which is a feature of its own. */
export interface TokenLabSlots {
  /** The lab for credentials that are at hand, inside another dialog. */
  readonly inside: (apiKey: ApiKey, credentials: ClientCredentials, onMinted: () => void) => ReactNode;
  /** The lab as a dialog, for a key whose secret the person has. */
  readonly dialog: (apiKey: ApiKey, onClose: () => void) => ReactNode;
  /** Says whose a pasted token is. */
  readonly whoseToken: (apiKeys: readonly ApiKey[], onClose: () => void) => ReactNode;
  /** The check that a revoked key gets no tokens. */
  readonly deadCheck: (apiKey: ApiKey) => ReactNode;
}

/** Shows the dialog that is open, and leads from one to the next. */
export function PageDialogs({
  dialog,
  apiKeys,
  newestOf,
  hasVanished,
  tokenLab,
  onOpen,
  onRevoking,
  onWritten,
}: {
  dialog: PageDialog;
  /** The active keys as the list has them. */
  apiKeys: readonly ApiKey[];
  /** Gives a key as the list has it by now. */
  newestOf: (apiKey: ApiKey) => ApiKey;
  hasVanished: (apiKey: ApiKey) => boolean;
  tokenLab: TokenLabSlots;
  onOpen: (dialog: PageDialog) => void;
  /** Hears of a revocation before it is sent. */
  onRevoking: (apiKey: ApiKey) => void;
  /** Hears of a change that is done, with words for it; after the one-time view, never under it. */
  onWritten: (apiKey: ApiKey, toast: string) => void;
}) {
  const { toasts } = useMessages();
  const close = () => onOpen({ kind: "none" });

  const content = () => {
    switch (dialog.kind) {
      case "none":
        return null;
      case "create":
        return (
          <CreateKeyDialog
            onClose={close}
            onCreated={(issued) => onOpen({ kind: "credentials", cause: "created", issued })}
            onOrphan={(kind, apiKey) => onOpen({ kind, apiKey })}
          />
        );
      case "pick-key":
        return (
          <PickKeyDialog
            apiKeys={apiKeys}
            onPick={(apiKey) => onOpen({ kind: "token-lab", apiKey })}
            onClose={close}
          />
        );
      case "whose-token":
        return tokenLab.whoseToken(apiKeys, close);
      case "credentials": {
        const { apiKey, clientSecret } = dialog.issued;
        const credentials = { clientId: apiKey.clientId, clientSecret };
        return (
          <CredentialsDialog
            credentials={credentials}
            tokenLab={(onMinted) => tokenLab.inside(apiKey, credentials, onMinted)}
            nextStep={(isProven) =>
              dialog.cause === "rotated" && <RetireOldSecret apiKey={apiKey} isProven={isProven} />
            }
            onClose={() => {
              close();
              onWritten(
                apiKey,
                dialog.cause === "created" ? toasts.created(apiKey.name) : toasts.rotated(apiKey.name),
              );
            }}
          />
        );
      }
      case "history":
        return <HistoryDialog apiKey={dialog.apiKey} onClose={close} />;
      case "dead-check":
        return (
          <DeadCheckDialog apiKey={dialog.apiKey} onClose={close}>
            {tokenLab.deadCheck(dialog.apiKey)}
          </DeadCheckDialog>
        );
    }
    if (hasVanished(dialog.apiKey)) return <VanishedKeyDialog apiKey={dialog.apiKey} onClose={close} />;
    const apiKey = newestOf(dialog.apiKey);
    switch (dialog.kind) {
      case "edit":
        return (
          <EditKeyDialog
            apiKey={apiKey}
            onSaved={(saved) => {
              close();
              onWritten(saved, toasts.saved(saved.name));
            }}
            onClose={close}
          />
        );
      case "rotate":
        return (
          <RotateDialog
            apiKey={apiKey}
            onRotated={(issued) => onOpen({ kind: "credentials", cause: "rotated", issued })}
            onClose={close}
          />
        );
      case "revoke":
        return (
          <RevokeDialog
            apiKey={apiKey}
            onRevoking={() => onRevoking(apiKey)}
            onRevoked={(revoked) => {
              onOpen({ kind: "dead-check", apiKey: revoked });
              onWritten(revoked, toasts.revoked(revoked.name));
            }}
            onClose={close}
          />
        );
      case "token-lab":
        return tokenLab.dialog(apiKey, close);
    }
  };
  return <Suspense>{content()}</Suspense>;
}
