import { useIsMutating, useQueryClient } from "@tanstack/react-query";
import type { ApiKey } from "../contract/api-key.ts";
import type { ApiKeyWithSecret } from "../contract/api-key-with-secret.ts";
import type { ApiError } from "../http/api-error.ts";
import { changeOwnerNote } from "../keys/change-owner-note.ts";
import { type OwnerNote, parseOwnerNote } from "../keys/owner-note.ts";
import { useManager } from "../manager/manager-context.ts";
import { useApiErrorWords } from "../messages/error-words.ts";
import { useMessages } from "../messages/messages-context.tsx";
import type { AccountDialog, ActionStart, ApiKeyAction } from "./api-key-action.ts";
import { useUpdateApiKey } from "./api-keys-mutations.ts";
import {
  ActivityDialog,
  CreateKeyDialog,
  EditKeyDialog,
  ExtendDialog,
  HistoryDialog,
  ReassignDialog,
  RetireDialog,
  RevokeDialog,
  RotateDialog,
  TokenLabDialog,
  VerifyRevocationDialog,
  WhoseTokenDialog,
} from "./lazy-dialogs.ts";
import { VanishedKeyDialog } from "./list/vanished-key-dialog.tsx";
// Not lazy: code that shows a secret is loaded before one can be requested.
import { CredentialsDialog } from "./secret/credentials-dialog.tsx";
import { type Issued, recipientsText, type SealedCredentials } from "./secret/issued.ts";
import { SealedCredentialsDialog } from "./secret/lazy-sealed-credentials-dialog.ts";

/** The dialog that is open over the page. `issued` is the only place where a client secret is kept. */
export type PageDialog =
  | { kind: "none" }
  | { kind: "create" }
  | AccountDialog
  | { kind: "credentials"; issued: ApiKeyWithSecret; hasSealingFailed: boolean }
  | { kind: "sealed"; sealed: SealedCredentials }
  | ({ kind: ApiKeyAction; apiKey: ApiKey } & ActionStart);

/**
 * Shows the open dialog and switches from one to the next.
 *
 * The result of a write is shown in its dialog or in the key's row, or as a toast where neither says it.
 */
export function PageDialogs({
  dialog,
  apiKeys,
  isReadOnly,
  newestOf,
  hasVanished,
  isOpen,
  onOpen,
  onRevoking,
  onNotRevoked,
  onWritten,
}: {
  dialog: PageDialog;
  /** The active keys of the list. */
  apiKeys: readonly ApiKey[];
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  /** Returns the newest known version of a key. */
  newestOf: (apiKey: ApiKey) => ApiKey;
  hasVanished: (apiKey: ApiKey) => boolean;
  /**
   * True while a dialog of one of these kinds is open for the key. Still correct after this component has unmounted.
   */
  isOpen: (apiKey: ApiKey, ...kinds: readonly PageDialog["kind"][]) => boolean;
  onOpen: (dialog: PageDialog) => void;
  /** Called before a revocation is sent. */
  onRevoking: (apiKey: ApiKey) => void;
  /** Called when a revocation failed or may have failed. */
  onNotRevoked: (apiKey: ApiKey) => void;
  /** Called after a write, when the list is out of date. */
  onWritten: (apiKey: ApiKey) => void;
}) {
  const toasts = useMessages("toasts");
  const queryClient = useQueryClient();
  const apiErrorWords = useApiErrorWords();
  const { showToast } = useManager();
  // While a write is pending, wait for its response: it says more than the notice that the key is gone.
  const isWriting = useIsMutating({ mutationKey: ["api-keys"] }) > 0;
  const close = () => onOpen({ kind: "none" });
  const say = (title: string) => showToast({ intent: "success", title });
  const sayFailed = (title: string, error: ApiError) =>
    showToast({ intent: "danger", title: `${title} ${apiErrorWords(error)}` });

  const update = useUpdateApiKey({
    onSuccess: onWritten,
    onError: (error, { apiKey }) => sayFailed(toasts.noteNotSaved(apiKey.name), error),
  });
  const changeNote = (apiKey: ApiKey, changes: Partial<OwnerNote>) => {
    const description = changeOwnerNote(apiKey.description, changes);
    if (description !== changeOwnerNote(apiKey.description, {})) {
      update.mutate({ apiKey, request: { description } });
    }
  };
  const openIssued = (answer: Issued, note: Partial<OwnerNote> = {}) => {
    onWritten(answer.kind === "sealed" ? answer.sealed.apiKey : answer.issued.apiKey);
    if (answer.kind === "sealed") {
      onOpen(answer);
      changeNote(answer.sealed.apiKey, note);
      return;
    }
    const { issued, hasSealingFailed } = answer;
    onOpen({ kind: "credentials", issued, hasSealingFailed });
    changeNote(issued.apiKey, hasSealingFailed ? { ...note, sealedFor: "" } : note);
  };

  switch (dialog.kind) {
    case "none":
      return null;
    case "create":
    case "duplicate":
      return (
        <CreateKeyDialog
          {...("apiKey" in dialog ? { copyOf: dialog.apiKey } : {})}
          apiKeys={apiKeys}
          onClose={close}
          onCreated={openIssued}
          onOrphan={(kind, apiKey) => onOpen({ kind, apiKey })}
        />
      );
    case "whose-token":
      return (
        <WhoseTokenDialog
          apiKeys={apiKeys}
          isReadOnly={isReadOnly}
          onAction={(kind, apiKey, start) => onOpen({ kind, apiKey, ...start })}
          onClose={close}
        />
      );
    case "credentials": {
      const { apiKey } = dialog.issued;
      return (
        <CredentialsDialog
          // Remount for each issued secret, so that a copy of one does not count for another.
          key={`${apiKey.id} ${apiKey.version}`}
          issued={{ ...dialog.issued, apiKey: newestOf(apiKey) }}
          hasSealingFailed={dialog.hasSealingFailed}
          onClose={() => {
            close();
            // Tokens may have been requested with the secret while it was shown, so the list is out of date.
            onWritten(apiKey);
          }}
        />
      );
    }
    case "sealed": {
      const { apiKey } = dialog.sealed;
      return (
        <SealedCredentialsDialog
          key={`${apiKey.id} ${apiKey.version}`}
          sealed={{ ...dialog.sealed, apiKey: newestOf(apiKey) }}
          onSealedFor={(recipients) =>
            changeNote(newestOf(apiKey), { sealedFor: recipientsText(recipients) })
          }
          onShow={(issued) => {
            onOpen({ kind: "credentials", issued, hasSealingFailed: false });
            changeNote(newestOf(apiKey), { sealedFor: "" });
          }}
          onClose={() => {
            close();
            onWritten(apiKey);
          }}
        />
      );
    }
    case "activity":
      return <ActivityDialog onClose={close} />;
    case "reassign": {
      const { owner } = dialog;
      return (
        <ReassignDialog
          owner={owner}
          apiKeys={apiKeys.filter(({ description }) => parseOwnerNote(description).owner === owner)}
          onReassigned={(newOwner) => say(toasts.reassigned(owner, newOwner))}
          onLeft={(left) =>
            showToast({
              intent: "danger",
              title: toasts.notReassigned(left.map(({ name }) => name).join(", ")),
            })
          }
          onWritten={() => void queryClient.invalidateQueries({ queryKey: ["api-keys"] })}
          onClose={close}
        />
      );
    }
    case "history":
      return <HistoryDialog apiKey={dialog.apiKey} onClose={close} />;
    case "verify-revocation":
      return <VerifyRevocationDialog apiKey={dialog.apiKey} onClose={close} />;
  }
  if (hasVanished(dialog.apiKey) && !isWriting) {
    return <VanishedKeyDialog apiKey={dialog.apiKey} onClose={close} />;
  }
  const apiKey = newestOf(dialog.apiKey);
  switch (dialog.kind) {
    case "edit":
      return (
        <EditKeyDialog
          apiKey={apiKey}
          apiKeys={apiKeys}
          alsoAllow={dialog.alsoAllow}
          onSaved={(saved) => {
            if (isOpen(saved, "edit")) close();
            say(toasts.saved(saved.name));
            onWritten(saved);
          }}
          onClose={close}
        />
      );
    case "rotate":
      return (
        <RotateDialog
          apiKey={apiKey}
          isLeaked={dialog.isLeaked}
          onRotated={openIssued}
          onUnanswered={() => showToast({ intent: "warning", title: toasts.rotationUnclear(apiKey.name) })}
          onRetire={() => onOpen({ kind: "retire", apiKey })}
          onClose={close}
        />
      );
    case "extend":
      return (
        <ExtendDialog
          apiKey={apiKey}
          onExtended={(extended) => {
            if (isOpen(extended, "extend")) close();
            onWritten(extended);
          }}
          onFailed={(failed, error) => {
            if (!isOpen(failed, "extend")) sayFailed(toasts.notExtended(failed.name), error);
          }}
          onClose={close}
        />
      );
    case "retire":
      return (
        <RetireDialog
          apiKey={apiKey}
          onRetired={(retired) => {
            if (isOpen(retired, "retire")) close();
            say(toasts.retired(retired.name));
            onWritten(retired);
          }}
          onFailed={(failed, error) => {
            if (!isOpen(failed, "retire")) sayFailed(toasts.notRetired(failed.name), error);
          }}
          onClose={close}
        />
      );
    case "revoke":
      return (
        <RevokeDialog
          apiKey={apiKey}
          onRevoking={() => onRevoking(apiKey)}
          onRevoked={(revoked) => {
            if (isOpen(revoked, "revoke")) onOpen({ kind: "verify-revocation", apiKey: revoked });
            else say(toasts.revoked(revoked.name));
            onWritten(revoked);
          }}
          onFailed={(error) => {
            onNotRevoked(apiKey);
            if (!isOpen(apiKey, "revoke")) sayFailed(toasts.notRevoked(apiKey.name), error);
          }}
          onClose={close}
        />
      );
    case "token-lab":
      return <TokenLabDialog apiKey={apiKey} onClose={close} />;
  }
}
