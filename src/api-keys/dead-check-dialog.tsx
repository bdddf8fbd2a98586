import type { ApiKey } from "../contract/api-key.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../contract/limits.ts";
import { useAllMessages, useLocale } from "../messages/messages-context.tsx";
import { DeadCheck } from "../token-lab/dead-check.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/** Says when the last tokens of a revoked key end, and offers the check that it is dead. */
export function DeadCheckDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { dialog, lab, revoke: texts } = useAllMessages();
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
