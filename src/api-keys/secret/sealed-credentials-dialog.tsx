import { useState } from "react";
import type { ApiKeyWithSecret } from "../../contract/api-key-with-secret.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useTokenErrorWords } from "../../messages/error-words.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { useCopyTexts } from "../../messages/use-copy-texts.ts";
import type { AgeRecipient } from "../../sealing/age-recipient.ts";
import { revealSecret } from "../../sealing/kept-secret.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { CloseQuestion } from "../../ui/close-question.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import type { SealedCredentials } from "./issued.ts";
import { RecipientFields } from "./lazy-recipient-fields.ts";
import type { ReadyRecipients } from "./recipient-fields.tsx";

/** What opens the sealed text. */
const COMMAND = "age -d -i key.txt sealed.txt";

/** How many lines of the sealed text are shown. */
const LINES = 8;

/** What the footer shows: its button, or a question. */
type Footer = "leave" | "ask-leave" | "ask-show";

/**
 * Shows a secret that was sealed for somebody else, to be sent to them. The secret itself is not in the page. Closing asks
 * first, until the sealed text was copied.
 */
export function SealedCredentialsDialog({
  sealed: issued,
  onSealedFor,
  onShow,
  onClose,
}: {
  sealed: SealedCredentials;
  /** Called when the secret was sealed for others too. */
  onSealedFor: (recipients: readonly AgeRecipient[]) => void;
  /** Called when the user has decided to see the secret. */
  onShow: (issued: ApiKeyWithSecret) => void;
  onClose: () => void;
}) {
  const texts = useMessages("sealed");
  const credentials = useMessages("credentials");
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const copyTexts = useCopyTexts();
  const tokenErrorWords = useTokenErrorWords();
  const [sealed, setSealed] = useState(issued);
  const [copied, setCopied] = useState<string>();
  const [footer, setFooter] = useState<Footer>("leave");
  const [isAdding, setIsAdding] = useState(false);
  const { apiKey } = issued;
  const oldSecret = oldSecretOf(apiKey);
  const isCopied = copied === sealed.sealedText;
  const leave = () => (isCopied ? onClose() : setFooter("ask-leave"));
  const once = useSingleFlight();
  const show = () =>
    once((done) => {
      const shown = (clientSecret: string) => onShow({ apiKey, clientSecret });
      void revealSecret(sealed.kept).then(shown).finally(done);
    });
  // Escape at the question whether to show the secret means no.
  const close = () => (footer === "ask-show" ? setFooter("leave") : leave());

  return (
    <Dialog
      heading={texts.heading}
      description={texts.intro(apiKey.name)}
      closeLabel={dialog.close}
      onClose={close}
      width="wide"
      footer={
        footer === "ask-leave" ? (
          <CloseQuestion
            question={texts.closeQuestion}
            leave={credentials.closeAnyway}
            stay={credentials.stay}
            onLeave={onClose}
            onStay={() => setFooter("leave")}
          />
        ) : footer === "ask-show" ? (
          <CloseQuestion
            question={texts.showQuestion}
            leave={texts.showAnyway}
            stay={form.cancel}
            onLeave={show}
            onStay={() => setFooter("leave")}
          />
        ) : (
          <>
            <Button onClick={() => setFooter("ask-show")}>{texts.show}</Button>
            <Button intent="primary" onClick={leave}>
              {credentials.done}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-5">
        {sealed.testFailure === undefined ? (
          <p className="text-sm">{texts.works}</p>
        ) : (
          <Banner intent="warning">
            <p>
              {texts.notTested} {tokenErrorWords({ code: sealed.testFailure })}
            </p>
          </Banner>
        )}
        <div className="text-sm">
          {sealed.recipients.map(({ fingerprint }) => (
            <p key={fingerprint}>
              {texts.sealedFor} <span className="font-mono">{fingerprint}</span>
            </p>
          ))}
        </div>
        <CopyField
          // A new text has not been copied.
          key={sealed.sealedText}
          value={sealed.sealedText}
          texts={copyTexts.plain(texts.text, texts.copyText)}
          lines={LINES}
          isFocusedFirst
          onCopied={setCopied}
        />
        <CopyField
          value={apiKey.clientId}
          texts={copyTexts.plain(credentials.clientId, credentials.copyClientId)}
        />
        <CopyField value={COMMAND} texts={copyTexts.plain(texts.command, texts.copyCommand)} />
        {oldSecret?.expiresAt && (
          <p className="text-sm text-quiet">
            {texts.oldSecret(oldSecret.hint)} <DateTime value={oldSecret.expiresAt} />.
          </p>
        )}
        {isAdding ? (
          <OtherRecipients
            sealed={sealed}
            onSealed={(again) => {
              setSealed(again);
              setIsAdding(false);
              onSealedFor(again.recipients);
            }}
          />
        ) : (
          <div>
            <Button onClick={() => setIsAdding(true)}>{texts.another}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Asks for whom the secret is to be sealed as well. */
function OtherRecipients({
  sealed,
  onSealed,
}: {
  sealed: SealedCredentials;
  onSealed: (sealed: SealedCredentials) => void;
}) {
  const texts = useMessages("sealed");
  const [typed, setTyped] = useState<readonly string[]>([
    ...sealed.recipients.map(({ recipient }) => recipient),
    "",
  ]);
  const [ready, setReady] = useState<ReadyRecipients>();
  const [asked, setAsked] = useState(0);
  const once = useSingleFlight();
  const seal = () => {
    if (ready === undefined) return setAsked(asked + 1);
    once((done) => void ready.sealAgain(sealed).then(onSealed).finally(done));
  };
  return (
    <div className="grid gap-3">
      <RecipientFields texts={typed} asked={asked} onChange={setTyped} onReady={setReady} />
      <div>
        <Button onClick={seal}>{texts.seal}</Button>
      </div>
    </div>
  );
}
