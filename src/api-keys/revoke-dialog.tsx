import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../contract/api-key.ts";
import { canonicalName } from "../contract/key-text.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS } from "../contract/limits.ts";
import type { ApiError } from "../http/api-error.ts";
import { ApiErrorBanner } from "../messages/api-error-banner.tsx";
import { useAllMessages, useLocale } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { useNow } from "../ui/use-now.ts";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { useRevokeApiKey } from "./api-keys-mutations.ts";
import { revokeFriction } from "./revoke-friction.ts";

/** Says what a revocation stops and when, asks for confirmation in proportion to the risk, and revokes. */
export function RevokeDialog({
  apiKey,
  onRevoking,
  onRevoked,
  onFailed,
  onClose,
}: {
  apiKey: ApiKey;
  /** Called before the request is sent: a list may show its effect before its answer comes. */
  onRevoking: () => void;
  onRevoked: (revoked: ApiKey) => void;
  onFailed: (error: ApiError) => void;
  onClose: () => void;
}) {
  const { dialog, form, revoke: texts } = useAllMessages();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const revoke = useRevokeApiKey({
    onSuccess: onRevoked,
    onError(error) {
      void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
      onFailed(error);
    },
  });
  const once = useSingleFlight();
  const now = useNow(true);
  const [typedName, setTypedName] = useState("");
  const [isNameMissing, setIsNameMissing] = useState(false);
  const [reason, setReason] = useState("");
  const friction = revokeFriction(apiKey, now);
  const lastTokenEnds = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(
    now + ACCESS_TOKEN_LIFETIME_SECONDS * 1000,
  );

  const send = () => {
    const isWrong = friction !== "none" && canonicalName(typedName) !== canonicalName(apiKey.name);
    setIsNameMissing(isWrong);
    if (isWrong) return;
    once((done) => {
      onRevoking();
      revoke.mutate({ apiKey, reason }, { onSettled: done });
    });
  };

  return (
    <Dialog
      heading={texts.heading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button intent="danger" unavailable={revoke.isPending} onClick={send}>
            {revoke.isPending ? texts.revoking : texts.revoke}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="text-sm">{texts.whatStops(lastTokenEnds)}</p>
        {friction !== "none" && (
          <>
            <Banner intent="warning">
              <p>{texts.friction[friction]}</p>
            </Banner>
            <TextField
              label={texts.typeName(apiKey.name)}
              problem={isNameMissing ? texts.nameWrong : undefined}
              value={typedName}
              onChange={(event) => setTypedName(event.target.value)}
            />
          </>
        )}
        <TextField
          label={texts.reason}
          hint={texts.reasonHint}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        {revoke.error && <ApiErrorBanner error={revoke.error} />}
      </div>
    </Dialog>
  );
}
