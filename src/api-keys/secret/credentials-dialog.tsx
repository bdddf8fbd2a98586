import { useState } from "react";
import type { ApiKeyWithSecret } from "../../contract/api-key.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";

const TokenLabSection = lazyPart(
  async () => (await import("../../token-lab/token-lab-section.tsx")).TokenLabSection,
);

/**
 * What the footer shows: its buttons, or the question whether to close without a copy. `leave-after-asking` focuses
 * Done.
 */
type Footer = "leave" | "ask" | "leave-after-asking";

/**
 * Shows a client secret, once. It is kept in this dialog's props and nowhere else.
 *
 * Every way to close asks first, until something that contains the secret was copied. The token lab opens inside the
 * dialog, with the same credentials.
 */
export function CredentialsDialog({
  issued: { apiKey, clientSecret },
  onClose,
}: {
  issued: ApiKeyWithSecret;
  onClose: () => void;
}) {
  const texts = useMessages("credentials");
  const copy = useMessages("copy");
  const dialog = useMessages("dialog");
  const [isSaved, setIsSaved] = useState(false);
  const [footer, setFooter] = useState<Footer>("leave");
  const [isTesting, setIsTesting] = useState(false);
  const copyTexts = { copied: copy.copied, selected: copy.selected };
  const save = () => {
    setIsSaved(true);
    setFooter("leave");
  };
  const oldSecret = apiKey.secrets.find(({ expiresAt }) => expiresAt !== undefined);
  const leave = () => (isSaved ? onClose() : setFooter("ask"));

  return (
    <Dialog
      heading={texts.heading}
      closeLabel={dialog.close}
      onClose={leave}
      width="wide"
      footer={
        footer === "ask" ? (
          <div
            role="alertdialog"
            aria-label={texts.closeQuestion}
            className="flex w-full flex-wrap items-center gap-3"
          >
            <p className="min-w-56 flex-1 text-sm font-medium text-danger">{texts.closeQuestion}</p>
            <Button onClick={onClose}>{texts.closeAnyway}</Button>
            <Button intent="primary" autoFocus onClick={() => setFooter("leave-after-asking")}>
              {texts.stay}
            </Button>
          </div>
        ) : (
          <>
            {!isTesting && <Button onClick={() => setIsTesting(true)}>{texts.testToken}</Button>}
            <Button intent="primary" autoFocus={footer === "leave-after-asking"} onClick={leave}>
              {texts.done}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-5">
        <Banner intent="warning">
          <p>{texts.warning}</p>
        </Banner>
        <CopyField
          value={apiKey.clientId}
          texts={{ label: texts.clientId, copy: texts.copyClientId, ...copyTexts }}
        />
        <CopyField
          value={clientSecret}
          texts={{
            label: texts.clientSecret,
            copy: texts.copyClientSecret,
            ...copyTexts,
            show: copy.show(texts.clientSecret),
            hide: copy.hide(texts.clientSecret),
          }}
          onCopied={(text) => text === clientSecret && save()}
        />
        {oldSecret?.expiresAt && (
          <p className="text-sm text-quiet">
            {texts.oldSecret(oldSecret.hint)} <DateTime value={oldSecret.expiresAt} />.
          </p>
        )}
        {isTesting && (
          <div className="border-t border-hairline pt-5">
            <TokenLabSection apiKey={apiKey} clientSecret={clientSecret} onSecretCopied={save} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
