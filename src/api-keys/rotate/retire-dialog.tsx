import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiError } from "../../http/api-error.ts";
import { overlapEvidence } from "../../keys/overlap-evidence.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useNow } from "../../ui/use-now.ts";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { WriteFailure } from "../api-error-banner.tsx";
import { useEndOverlap } from "../api-keys-mutations.ts";
import { SecretsList } from "./secrets-list.tsx";
import { useOverlapWords } from "./use-overlap-words.ts";

/** Ends an overlap after a confirmation. The old secret then gets no more tokens. */
export function RetireDialog({
  apiKey,
  onRetired,
  onFailed,
  onClose,
}: {
  apiKey: ApiKey;
  onRetired: (apiKey: ApiKey) => void;
  onFailed: (apiKey: ApiKey, error: ApiError) => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const form = useMessages("form");
  const texts = useMessages("retire");
  const queryClient = useQueryClient();
  const endOverlap = useEndOverlap({
    onSuccess: onRetired,
    onError(error) {
      void queryClient.invalidateQueries({ queryKey: ["api-keys"] });
      onFailed(apiKey, error);
    },
  });
  const once = useSingleFlight();
  // Kept in state: once the overlap has ended, the reloaded list no longer contains the old secret.
  const [old] = useState(() => oldSecretOf(apiKey));
  const now = useNow(true, 30_000);
  const evidence = oldSecretOf(apiKey) && overlapEvidence(apiKey, now);
  const overlapWords = useOverlapWords(apiKey, now);

  return (
    <Dialog
      heading={texts.heading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{form.cancel}</Button>
          <Button
            intent="danger"
            unavailable={old === undefined || endOverlap.isPending}
            onClick={() =>
              old && once((done) => endOverlap.mutate({ apiKey, secretId: old.id }, { onSettled: done }))
            }
          >
            {endOverlap.isPending ? texts.retiring : texts.retire}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        {old?.expiresAt ? (
          <p>
            {texts.text(old.hint)} <DateTime value={old.expiresAt} />.
          </p>
        ) : (
          <p>{texts.ended}</p>
        )}
        {evidence?.kind === "new_unused" && (
          <Banner intent="warning">
            <p>{evidence.newTestedAt ? texts.onlyTested : texts.unused}</p>
          </Banner>
        )}
        {(evidence?.kind === "both_used" || evidence?.kind === "old_quiet") && (
          <Banner intent={evidence.kind === "both_used" ? "warning" : "hint"}>
            <p>{overlapWords}</p>
          </Banner>
        )}
        <SecretsList secrets={apiKey.secrets} />
        {endOverlap.error && <WriteFailure error={endOverlap.error} />}
      </div>
    </Dialog>
  );
}
