import { type ReactNode, useState } from "react";
import { useAllMessages } from "../messages/messages-context.tsx";
import type { ClientCredentials } from "../oauth/client-credentials.ts";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy-field.tsx";
import { Dialog } from "../ui/dialog.tsx";

/**
 * Shows client credentials, this once. They live in this dialog's props and nowhere else; closing asks when the
 * secret was not copied. The token lab opens inside, with the same credentials.
 */
export function CredentialsDialog({
  credentials,
  tokenLab,
  nextStep,
  onClose,
}: {
  credentials: ClientCredentials;
  /** The token lab for these credentials; it tells when a token was minted. */
  tokenLab: (onMinted: () => void) => ReactNode;
  /** What comes after saving, given whether a token was minted here. */
  nextStep?: (isProven: boolean) => ReactNode;
  onClose: () => void;
}) {
  const { credentials: texts, copy, dialog } = useAllMessages();
  const [isCopied, setIsCopied] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [isTesting, setIsTesting] = useState(false);
  const [isProven, setIsProven] = useState(false);

  return (
    <Dialog
      heading={texts.heading}
      closeLabel={dialog.close}
      onClose={() => (isCopied ? onClose() : setIsAsking(true))}
      width="wide"
      footer={
        isAsking ? (
          <div
            role="alertdialog"
            aria-label={texts.closeQuestion}
            className="flex w-full flex-wrap items-center gap-3"
          >
            <p className="min-w-56 flex-1 text-sm font-medium text-danger">{texts.closeQuestion}</p>
            <Button onClick={onClose}>{texts.closeAnyway}</Button>
            <Button intent="primary" autoFocus onClick={() => setIsAsking(false)}>
              {texts.stay}
            </Button>
          </div>
        ) : (
          <>
            {!isTesting && <Button onClick={() => setIsTesting(true)}>{texts.testToken}</Button>}
            <Button intent="primary" onClick={onClose}>
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
          value={credentials.clientId}
          texts={{ label: texts.clientId, copy: texts.copyClientId, ...copyWords(copy) }}
        />
        <CopyField
          value={credentials.clientSecret}
          texts={{
            label: texts.clientSecret,
            copy: texts.copyClientSecret,
            ...copyWords(copy),
            show: copy.show(texts.clientSecret),
            hide: copy.hide(texts.clientSecret),
          }}
          onCopy={() => {
            setIsCopied(true);
            setIsAsking(false);
          }}
        />
        {isTesting && (
          <div className="border-t border-hairline pt-5">{tokenLab(() => setIsProven(true))}</div>
        )}
        {nextStep?.(isProven)}
      </div>
    </Dialog>
  );
}

function copyWords({ copied, selected }: { copied: string; selected: string }) {
  return { copied, selected };
}
