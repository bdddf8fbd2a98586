import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiError } from "../../http/api-error.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { ApiErrorBanner } from "../api-error-banner.tsx";
import { useMoveOverlap } from "../api-keys-mutations.ts";

/** How much longer an old secret can work, counted from now, in seconds. */
const EXTENSIONS = [3600, 86_400, 604_800, 2_592_000] as const;

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
      void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
      onFailed(apiKey, error);
    },
  });
  const once = useSingleFlight();
  // Kept in state: the choice must not change while the dialog is open, and is made for this version of the key.
  const [apiKey] = useState(newest);
  const old = oldSecretOf(apiKey);
  const [choices] = useState(() => {
    const left = Date.parse(old?.expiresAt ?? "") - Date.now();
    return EXTENSIONS.filter((seconds) => seconds * 1000 > left);
  });
  const hasEnded = oldSecretOf(newest)?.id !== old?.id;
  const [chosen, setChosen] = useState(() => choices.find((seconds) => seconds >= 604_800) ?? 2_592_000);

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
                move.mutate({ apiKey, secretId: old.id, expiresInSeconds: chosen }, { onSettled: done }),
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
          value={chosen}
          onChange={setChosen}
          options={choices.map((seconds) => ({
            value: seconds,
            label: rotate.overlaps[seconds],
            hint: rotate.overlapHints[seconds],
          }))}
        />
        {hasEnded ? <p role="status">{retire.ended}</p> : move.error && <ApiErrorBanner error={move.error} />}
      </div>
    </Dialog>
  );
}
