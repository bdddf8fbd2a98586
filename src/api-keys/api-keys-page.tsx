import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ApiKey, ApiKeyWithSecret } from "../contract/api-key.ts";
import { useManager } from "../manager/manager-context.ts";
import { ApiErrorBanner } from "../messages/api-error-banner.tsx";
import { useMessages } from "../messages/messages-context.tsx";
import type { ClientCredentials } from "../oauth/client-credentials.ts";
import { Button } from "../ui/button.tsx";
import { ApiKeysCard } from "./api-keys-card.tsx";
import { apiKeysQuery, useApiKeysClient } from "./api-keys-queries.ts";
import type { ApiKeyAction } from "./api-keys-table.tsx";

const CreateKeyDialog = lazy(async () => ({
  default: (await import("./create-key-dialog.tsx")).CreateKeyDialog,
}));
const CredentialsDialog = lazy(async () => ({
  default: (await import("./credentials-dialog.tsx")).CredentialsDialog,
}));

const EditKeyDialog = lazy(async () => ({ default: (await import("./edit-key-dialog.tsx")).EditKeyDialog }));
const HistoryDialog = lazy(async () => ({ default: (await import("./history-dialog.tsx")).HistoryDialog }));
const RotateDialog = lazy(async () => ({ default: (await import("./rotate-dialog.tsx")).RotateDialog }));
const RetireOldSecret = lazy(async () => ({
  default: (await import("./retire-old-secret.tsx")).RetireOldSecret,
}));
const RevokeDialog = lazy(async () => ({ default: (await import("./revoke-dialog.tsx")).RevokeDialog }));

/** The dialog that is open over the page. A client secret lives here, in `issued`, and nowhere else. */
type PageDialog =
  | { kind: "none" }
  | { kind: "create" }
  | { kind: "credentials"; cause: "created" | "rotated"; issued: ApiKeyWithSecret }
  | { kind: ApiKeyAction; apiKey: ApiKey };

/** How the page gets the token lab, which is a feature of its own. */
export interface TokenLabSlots {
  /** The lab for credentials that are at hand, inside another dialog. */
  inside: (apiKey: ApiKey, credentials: ClientCredentials, onMinted: () => void) => ReactNode;
  /** The lab as a dialog, for a key whose secret the person has. */
  dialog: (apiKey: ApiKey, onClose: () => void) => ReactNode;
}

/** The page: the account's API Keys, and the dialogs that work on them. */
export function ApiKeysPage({ tokenLab }: { tokenLab: TokenLabSlots }) {
  const { page, edit, rotate, revoke } = useMessages();
  const [dialog, setDialog] = useState<PageDialog>({ kind: "none" });
  const manager = useManager();
  const client = useApiKeysClient();
  // Nothing may change under the one-time view: a list that loads anew could take it away.
  const apiKeys = useQuery({ ...apiKeysQuery(client), enabled: dialog.kind !== "credentials" });
  const queryClient = useQueryClient();
  const close = () => setDialog({ kind: "none" });

  /** The key as the list has it by now: another administrator may have changed it since the menu was opened. */
  const newestOf = (apiKey: ApiKey) => apiKeys.data?.content.find(({ id }) => id === apiKey.id) ?? apiKey;

  /** The list is asked for anew once the dialog is gone: nothing changes under the one-time view. */
  const closeAfterWrite = (toast: string) => {
    close();
    manager.showToast({ intent: "success", title: toast });
    void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
  };

  return (
    <main className="mx-auto grid max-w-7xl gap-5 p-4 lg:p-6">
      <header className="grid gap-1">
        <h1 className="text-xl font-semibold">{page.heading}</h1>
        <p className="max-w-prose text-sm text-quiet">{page.intro}</p>
      </header>
      {apiKeys.isPending && <LoadingCard />}
      {apiKeys.isError && (
        <section className="grid justify-items-start gap-3">
          <ApiErrorBanner error={apiKeys.error} />
          <TryAgain isTrying={apiKeys.isFetching} onClick={() => void apiKeys.refetch()} />
        </section>
      )}
      {apiKeys.isSuccess && (
        <ApiKeysCard
          apiKeys={apiKeys.data.content}
          active={apiKeys.data.totalElements}
          onCreate={() => setDialog({ kind: "create" })}
          onAction={(kind, apiKey) => setDialog({ kind, apiKey })}
        />
      )}
      <Suspense>
        {dialog.kind === "create" && (
          <CreateKeyDialog
            onClose={close}
            onCreated={(issued) => setDialog({ kind: "credentials", cause: "created", issued })}
          />
        )}
        {dialog.kind === "credentials" && (
          <CredentialsDialog
            credentials={credentialsOf(dialog.issued)}
            tokenLab={(onMinted) =>
              tokenLab.inside(dialog.issued.apiKey, credentialsOf(dialog.issued), onMinted)
            }
            {...(dialog.cause === "rotated"
              ? {
                  nextStep: (isProven) => (
                    <RetireOldSecret apiKey={dialog.issued.apiKey} isProven={isProven} />
                  ),
                }
              : {})}
            onClose={() => {
              const { name } = dialog.issued.apiKey;
              closeAfterWrite(dialog.cause === "created" ? page.created(name) : rotate.rotated(name));
            }}
          />
        )}
        {dialog.kind === "edit" && (
          <EditKeyDialog
            apiKey={newestOf(dialog.apiKey)}
            onSaved={() => closeAfterWrite(edit.saved(dialog.apiKey.name))}
            onClose={close}
          />
        )}
        {dialog.kind === "history" && <HistoryDialog apiKey={dialog.apiKey} onClose={close} />}
        {dialog.kind === "rotate" && (
          <RotateDialog
            apiKey={newestOf(dialog.apiKey)}
            onRotated={(issued) => setDialog({ kind: "credentials", cause: "rotated", issued })}
            onClose={close}
          />
        )}
        {dialog.kind === "revoke" && (
          <RevokeDialog
            apiKey={newestOf(dialog.apiKey)}
            onRevoked={() => closeAfterWrite(revoke.revoked(dialog.apiKey.name))}
            onClose={close}
          />
        )}
        {dialog.kind === "token-lab" && tokenLab.dialog(dialog.apiKey, close)}
      </Suspense>
    </main>
  );
}

function LoadingCard() {
  const { page } = useMessages();
  return (
    <section className="grid min-h-64 place-items-center rounded-lg border border-hairline bg-surface shadow-sm">
      <p role="status" className="text-sm text-quiet">
        {page.loading}
      </p>
    </section>
  );
}

function TryAgain({ isTrying, onClick }: { isTrying: boolean; onClick: () => void }) {
  const { errors } = useMessages();
  return (
    <Button unavailable={isTrying} onClick={onClick}>
      {errors.tryAgain}
    </Button>
  );
}

function credentialsOf({ apiKey, clientSecret }: ApiKeyWithSecret): ClientCredentials {
  return { clientId: apiKey.clientId, clientSecret };
}
