import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import { OVERLAP_MAX_SECONDS } from "../../contract/limits.ts";
import type { ApiError } from "../../http/api-error.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { useMoveOverlap } from "../api-keys-mutations.ts";

/** How much longer an old secret can work, counted from now, in seconds. */
const EXTENSIONS = [3600, 86_400, 604_800, OVERLAP_MAX_SECONDS] as const;

/** Asks how much longer the old secret of an overlap should work, and moves its end. Offers only later ends. */
export function ExtendDialog({
  apiKey: newest,
  onExtended,
  onFailed,
  onClose,
}: {
  /** The newest known version of the key. */
  apiKey: ApiKey;
  onExtended: (apiKey: ApiKey) => void;
  onFailed: (apiKey: ApiKey, error: ApiError) => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const rotate = useMessages("rotate");
  const retire = useMessages("retire");
  const texts = useMessages("overlap");
  const queryClient = useQueryClient();
  const move = useMoveOverlap({
    onSuccess: onExtended,
    onError(error) {
      setIsRefused(true);
      void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
      onFailed(apiKey, error);
    },
  });
  const once = useSingleFlight();
  // The choice is made for the version of the key that is shown. After a refusal, the newest one is shown.
  const [opened] = useState({ apiKey: newest, at: Date.now() });
  const [isRefused, setIsRefused] = useState(false);
  const hasEnded = oldSecretOf(newest)?.id !== oldSecretOf(opened.apiKey)?.id;
  const apiKey = isRefused && !hasEnded ? newest : opened.apiKey;
  const old = oldSecretOf(apiKey);
  const left = Date.parse(old?.expiresAt ?? "") - opened.at;
  // The longest is later than any end that was set before.
  const choices = EXTENSIONS.filter((seconds) => seconds === OVERLAP_MAX_SECONDS || seconds * 1000 > left);
  const [chosen, setChosen] = useState<number>(604_800);
  const selected = choices.find((seconds) => seconds >= chosen) ?? OVERLAP_MAX_SECONDS;

  return (
    <Dialog
      heading={texts.extendHeading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button
            intent="primary"
            unavailable={old === undefined || hasEnded || move.isPending}
            onClick={() =>
              old &&
              once((done) =>
                move.mutate({ apiKey, secretId: old.id, expiresInSeconds: selected }, { onSettled: done }),
              )
            }
          >
            {move.isPending ? texts.extending : texts.extend}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        {old?.expiresAt && (
          <p>
            {texts.oldSecret(old.hint)} <DateTime value={old.expiresAt} />. {texts.extendHint}
          </p>
        )}
        <RadioGroup
          label={texts.extendBy}
          value={selected}
          onChange={setChosen}
          options={choices.map((seconds) => ({
            value: seconds,
            label: rotate.overlaps[seconds],
            hint: rotate.overlapHints[seconds],
          }))}
        />
        {hasEnded ? <p role="status">{retire.ended}</p> : move.error && <WriteFailure error={move.error} />}
      </div>
    </Dialog>
  );
}
