import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useForm } from "react-hook-form";
import type { ApiKey } from "../../contract/api-key.ts";
import { ACCESS_TOKEN_LIFETIME_SECONDS, REVOKE_REASON_MAX_LENGTH } from "../../contract/limits.ts";
import type { ApiError } from "../../http/api-error.ts";
import { revocationConfirmation } from "../../keys/revocation-confirmation.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { useLocale } from "../../ui/locale-context.ts";
import { onEnter } from "../../ui/on-enter.ts";
import { useNow } from "../../ui/use-now.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { useRevokeApiKey } from "../api-keys-mutations.ts";
import { revokeFormSchema } from "./revoke-form-schema.ts";

/** Explains what a revocation stops and when, asks for confirmation in proportion to the risk, and revokes the key. */
export function RevokeDialog({
  apiKey,
  onRevoking,
  onRevoked,
  onFailed,
  onClose,
}: {
  apiKey: ApiKey;
  /** Called before the request is sent: a list may show the revocation before its response arrives. */
  onRevoking: () => void;
  onRevoked: (revoked: ApiKey) => void;
  onFailed: (error: ApiError) => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const texts = useMessages("revoke");
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
  const revokeButton = useRef<HTMLButtonElement>(null);
  const now = useNow(true);
  const confirmation = revocationConfirmation(apiKey, now);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { typedName: "", reason: "" },
    resolver: zodResolver(revokeFormSchema(confirmation === "none" ? undefined : apiKey.name)),
  });
  const lastTokenEnds = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(
    now + ACCESS_TOKEN_LIFETIME_SECONDS * 1000,
  );

  const send = handleSubmit(({ reason }) =>
    once((done) => {
      onRevoking();
      revoke.mutate({ apiKey, reason }, { onSettled: done });
    }),
  );

  return (
    <Dialog
      heading={texts.heading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button
            ref={revokeButton}
            intent="danger"
            unavailable={revoke.isPending}
            onClick={() => void send()}
          >
            {revoke.isPending ? texts.revoking : texts.revoke}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="text-sm">{texts.whatStops(lastTokenEnds)}</p>
        {confirmation !== "none" && (
          <>
            <Banner intent="warning">
              <p>{texts.typeNameBecause[confirmation]}</p>
            </Banner>
            <TextField
              label={texts.typeName(apiKey.name)}
              problem={formState.errors.typedName && texts.nameWrong}
              onKeyDown={onEnter(() => void send())}
              {...register("typedName")}
            />
          </>
        )}
        <TextField
          label={texts.reason}
          hint={texts.reasonHint}
          problem={formState.errors.reason && texts.reasonWrong}
          maxLength={REVOKE_REASON_MAX_LENGTH}
          // Focus starts here if there is no name to type: an Enter too many must not revoke the key.
          onKeyDown={onEnter(() => revokeButton.current?.focus())}
          {...register("reason")}
        />
        {revoke.error && <WriteFailure error={revoke.error} />}
      </div>
    </Dialog>
  );
}
