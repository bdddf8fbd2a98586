import { useState } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiError } from "../../http/api-error.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { useSingleFlight } from "../../ui/use-single-flight.ts";
import { ApiErrorBanner } from "../api-error-banner.tsx";
import { useEndOverlap } from "../api-keys-mutations.ts";

/**
 * The last step of a rotation: the old secret ends at its time, or now. Ending it now is unlocked by a token that was
 * requested with the new secret, or by going on without that proof.
 */
export function RetireOldSecret({
  apiKey,
  isProven,
  onRetired,
  onFailed,
}: {
  apiKey: ApiKey;
  isProven: boolean;
  onRetired: (apiKey: ApiKey) => void;
  onFailed: (apiKey: ApiKey, error: ApiError) => void;
}) {
  const texts = useMessages("rotate");
  const endOverlap = useEndOverlap({
    onSuccess: onRetired,
    onError: (error) => onFailed(apiKey, error),
  });
  const once = useSingleFlight();
  const [isSkipped, setIsSkipped] = useState(false);
  // Kept from the start: the key has it no more once it is retired.
  const [old] = useState(() => apiKey.secrets.find(({ expiresAt }) => expiresAt !== undefined));
  if (old?.expiresAt === undefined) return null;
  const isUnlocked = isProven || isSkipped;

  return (
    <section aria-label={texts.retireHeading} className="grid gap-3 border-t border-hairline pt-5 text-sm">
      <h3 className="font-semibold">{texts.retireHeading}</h3>
      {endOverlap.isSuccess ? (
        <Banner intent="success">
          <p>{texts.retired(old.hint)}</p>
        </Banner>
      ) : (
        <>
          <p>
            {texts.oldWorksUntil(old.hint)} <DateTime value={old.expiresAt} />. {texts.retireAdvice}
          </p>
          <p className={isProven ? "text-success" : "text-quiet"}>
            {isProven ? texts.proven : texts.notProven}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button
              intent="danger"
              unavailable={!isUnlocked || endOverlap.isPending}
              onClick={() =>
                once((done) => endOverlap.mutate({ apiKey, secretId: old.id }, { onSettled: done }))
              }
            >
              {texts.retireNow}
            </Button>
            {!isUnlocked && (
              <Button intent="quiet" onClick={() => setIsSkipped(true)}>
                {texts.retireWithoutProof}
              </Button>
            )}
          </div>
          {endOverlap.error && <ApiErrorBanner error={endOverlap.error} />}
        </>
      )}
    </section>
  );
}
