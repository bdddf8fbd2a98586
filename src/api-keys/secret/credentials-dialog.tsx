import { useState } from "react";
import type { ApiKeyWithSecret } from "../../contract/api-key-with-secret.ts";
import { GRAPHQL_PATH, TOKEN_PATH } from "../../contract/paths.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useManager } from "../../manager/manager-context.ts";
import { lazyPart } from "../../messages/lazy-part.tsx";
import { useMessages } from "../../messages/messages-context.tsx";
import { useCopyTexts } from "../../messages/use-copy-texts.ts";
import { dotenv } from "../../token-lab/snippets/credential-files.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { CloseQuestion } from "../../ui/close-question.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";

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
 * Every way to close asks first, until something that contains the secret was copied. `Test token` requests a token at
 * once, below the credentials, which stay in view.
 */
export function CredentialsDialog({
  issued: { apiKey, clientSecret },
  hasSealingFailed,
  onClose,
}: {
  issued: ApiKeyWithSecret;
  /** True if the secret was to be sealed for somebody else. */
  hasSealingFailed: boolean;
  onClose: () => void;
}) {
  const texts = useMessages("credentials");
  const copyTexts = useCopyTexts();
  const dialog = useMessages("dialog");
  const { irisOrigin, tokenOrigin } = useManager().environment;
  const [isSaved, setIsSaved] = useState(false);
  const [footer, setFooter] = useState<Footer>("leave");
  const [isTesting, setIsTesting] = useState(false);
  const save = () => {
    setIsSaved(true);
    setFooter("leave");
  };
  const saveIfCopied = (text: string) => text.includes(clientSecret) && save();
  const oldSecret = oldSecretOf(apiKey);
  const leave = () => (isSaved ? onClose() : setFooter("ask"));
  const both = dotenv(
    {
      tokenEndpoint: `${tokenOrigin}${TOKEN_PATH}`,
      graphqlEndpoint: `${irisOrigin}${GRAPHQL_PATH}`,
      clientId: apiKey.clientId,
      scopes: apiKey.allowedScopes,
    },
    clientSecret,
  );

  return (
    <Dialog
      heading={texts.heading}
      description={
        <>
          <strong className="text-ink">{texts.warning(apiKey.name)}</strong> {texts.care}
        </>
      }
      closeLabel={dialog.close}
      onClose={leave}
      width="wide"
      footer={
        footer === "ask" ? (
          <CloseQuestion
            question={texts.closeQuestion}
            leave={texts.closeAnyway}
            stay={texts.stay}
            onLeave={onClose}
            onStay={() => setFooter("leave-after-asking")}
          />
        ) : (
          <>
            {!isTesting && (
              <Button ref={keepFocus} onClick={() => setIsTesting(true)}>
                {texts.testToken}
              </Button>
            )}
            <Button intent="primary" autoFocus={footer === "leave-after-asking"} onClick={leave}>
              {texts.done}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-5">
        {hasSealingFailed && (
          <Banner intent="danger">
            <p>{texts.sealingFailed}</p>
          </Banner>
        )}
        <div
          // The padding hides what scrolls between the credentials and the dialog's header.
          className={`-mt-5 grid gap-4 bg-surface pt-5 ${isTesting ? "border-b border-hairline pb-5 tall:sticky tall:-top-5 tall:z-10" : ""}`}
        >
          <CopyField value={apiKey.clientId} texts={copyTexts.plain(texts.clientId, texts.copyClientId)} />
          <CopyField
            value={clientSecret}
            texts={copyTexts.masked(texts.clientSecret, texts.copyClientSecret)}
            isFocusedFirst
            onCopied={saveIfCopied}
          />
        </div>
        <CopyButton
          value={both}
          texts={copyTexts.masked(texts.both, texts.copyBoth)}
          onCopied={saveIfCopied}
        />
        {oldSecret?.expiresAt && (
          <p className="text-sm text-quiet">
            {texts.oldSecret(oldSecret.hint)} <DateTime value={oldSecret.expiresAt} />.
          </p>
        )}
        {isTesting && <TokenLabSection apiKey={apiKey} clientSecret={clientSecret} onSecretCopied={save} />}
      </div>
    </Dialog>
  );
}
