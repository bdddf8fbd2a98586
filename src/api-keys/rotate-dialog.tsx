import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey, ApiKeyWithSecret, RotateRequest } from "../contract/api-key.ts";
import { ROTATION_OVERLAPS_SECONDS } from "../contract/limits.ts";
import { ApiErrorBanner } from "../messages/api-error-banner.tsx";
import { Help } from "../messages/help.tsx";
import { useAllMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { useSingleFlight } from "../ui/use-single-flight.ts";
import { useEndOverlap, useRotateClientSecret } from "./api-keys-mutations.ts";
import { useApiKeysClient } from "./api-keys-queries.ts";
import { SecretsList } from "./secrets-list.tsx";
import { useIdempotencyKey } from "./use-idempotency-key.ts";

type OverlapSeconds = RotateRequest["overlapSeconds"];

/**
 * Asks how long the old secret stays valid, and rotates. While the old secret of an earlier rotation still works,
 * another one would push it out: then it offers to end that overlap first.
 */
export function RotateDialog({
  apiKey: newest,
  onRotated,
  onClose,
}: {
  /** The key as the list has it by now. */
  apiKey: ApiKey;
  onRotated: (rotated: ApiKeyWithSecret) => void;
  onClose: () => void;
}) {
  const { dialog, form, rotate: texts } = useAllMessages();
  const queryClient = useQueryClient();
  const repeatsAnswers = useApiKeysClient().repeatsAnswers();
  const [overlapSeconds, setOverlapSeconds] = useState<OverlapSeconds>(86_400);
  const rotate = useRotateClientSecret();
  const endOverlap = useEndOverlap();
  const idempotencyKeyOf = useIdempotencyKey();
  const once = useSingleFlight();
  const isLost = rotate.error?.isLostAnswer ?? false;
  // A service that repeats its answers is asked for the very same again; the list may know of the rotation by then.
  const again = isLost && repeatsAnswers ? rotate.variables : undefined;
  const isSecretLost = isLost && !again && rotate.variables?.apiKey.version !== newest.version;
  const apiKey = again?.apiKey ?? newest;
  const oldSecret = apiKey.secrets.find(({ expiresAt }) => expiresAt !== undefined);
  const reload = () => queryClient.invalidateQueries({ queryKey: ["api-keys"] });
  const error = rotate.error ?? endOverlap.error;

  const send = () =>
    once((done) => {
      const idempotencyKey = idempotencyKeyOf({ id: apiKey.id, version: apiKey.version, overlapSeconds });
      rotate.mutate(again ?? { apiKey, overlapSeconds, idempotencyKey }, {
        onSuccess: onRotated,
        onError: reload,
        onSettled: done,
      });
    });
  const end = (secretId: string) =>
    once((done) => endOverlap.mutate({ apiKey, secretId }, { onSettled: () => reload().finally(done) }));

  return (
    <Dialog
      heading={texts.heading}
      closeLabel={dialog.close}
      // The answer on its way carries a secret that nobody would see.
      onClose={() => rotate.isPending || onClose()}
      width="wide"
      footer={
        <>
          <Button unavailable={rotate.isPending} onClick={onClose}>
            {form.cancel}
          </Button>
          {oldSecret ? (
            <Button intent="danger" unavailable={endOverlap.isPending} onClick={() => end(oldSecret.id)}>
              {texts.endOverlap}
            </Button>
          ) : (
            <Button intent="primary" unavailable={rotate.isPending} onClick={send}>
              {rotate.isPending ? texts.rotating : texts.rotate}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-5">
        <p className="text-sm">{texts.intro(apiKey.name)}</p>
        <SecretsList secrets={apiKey.secrets} />
        {oldSecret ? (
          !isSecretLost && (
            <Banner intent="warning">
              <p>{texts.inProgress}</p>
            </Banner>
          )
        ) : (
          <>
            <RadioGroup
              label={texts.overlap}
              value={overlapSeconds}
              onChange={setOverlapSeconds}
              options={ROTATION_OVERLAPS_SECONDS.map((seconds) => ({
                value: seconds,
                label: texts.overlaps[seconds],
                hint: texts.overlapHints[seconds],
              }))}
            />
            <Help about="overlap" />
          </>
        )}
        {isSecretLost ? (
          <Banner intent="danger">
            <p>{oldSecret ? texts.lostWithOverlap : texts.lost}</p>
          </Banner>
        ) : (
          error && <ApiErrorBanner error={error} />
        )}
      </div>
    </Dialog>
  );
}
