import { lazyPart } from "../messages/lazy-part.tsx";
import { WhoseIsThis } from "./whose/lazy-whose-is-this.ts";

export const CreateKeyDialog = lazyPart(
  async () => (await import("./create/create-key-dialog.tsx")).CreateKeyDialog,
);
export const VerifyRevocationDialog = lazyPart(
  async () => (await import("./revoke/verify-revocation-dialog.tsx")).VerifyRevocationDialog,
);
export const ActivityDialog = lazyPart(
  async () => (await import("./history/activity-dialog.tsx")).ActivityDialog,
);
export const EditKeyDialog = lazyPart(async () => (await import("./edit/edit-key-dialog.tsx")).EditKeyDialog);
export const HistoryDialog = lazyPart(
  async () => (await import("./history/history-dialog.tsx")).HistoryDialog,
);
export const ExtendDialog = lazyPart(async () => (await import("./rotate/extend-dialog.tsx")).ExtendDialog);
export const ReassignDialog = lazyPart(
  async () => (await import("./reassign/reassign-dialog.tsx")).ReassignDialog,
);
export const RetireDialog = lazyPart(async () => (await import("./rotate/retire-dialog.tsx")).RetireDialog);
export const RevokeDialog = lazyPart(async () => (await import("./revoke/revoke-dialog.tsx")).RevokeDialog);
export const RotateDialog = lazyPart(async () => (await import("./rotate/rotate-dialog.tsx")).RotateDialog);
export const TokenLabDialog = lazyPart(
  async () => (await import("../token-lab/token-lab-dialog.tsx")).TokenLabDialog,
);
export const WhoseTokenDialog = lazyPart(
  async () => (await import("./whose/whose-token-dialog.tsx")).WhoseTokenDialog,
);

/** Fetches every dialog, those first that are opened most, so that a click opens one at once. Never rejects. */
export async function loadDialogs(): Promise<void> {
  for (const dialog of [
    CreateKeyDialog,
    EditKeyDialog,
    RotateDialog,
    RevokeDialog,
    TokenLabDialog,
    HistoryDialog,
    WhoseTokenDialog,
    WhoseIsThis,
    ActivityDialog,
    ExtendDialog,
    RetireDialog,
    VerifyRevocationDialog,
    ReassignDialog,
  ]) {
    await dialog.load();
  }
}
