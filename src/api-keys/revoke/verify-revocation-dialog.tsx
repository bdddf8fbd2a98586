import type { ApiKey } from "../../contract/api-key.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../../contract/limits.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useLocale } from "../../ui/locale-context.ts";
import { DeadCheck } from "./verify-revocation.tsx";

/** Says when the last tokens of a revoked key end, and offers the check that it is dead. */
export function DeadCheckDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const dialog = useMessages("dialog");
  const lab = useMessages("lab");
  const texts = useMessages("revoke");
  const locale = useLocale();
  const lastTokenEnds = Date.parse(apiKey.revokedAt ?? "") + ACCESS_TOKEN_LIFETIME_SECONDS * 1000;
  return (
    <Dialog
      heading={texts.isRevoked(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-5">
        <p className="text-sm">
          {lastTokenEnds > Date.now()
            ? texts.lastTokensEnd(
                new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(lastTokenEnds),
              )
            : texts.noTokensLeft}
        </p>
        <DeadCheck apiKey={apiKey} />
      </div>
    </Dialog>
  );
}
