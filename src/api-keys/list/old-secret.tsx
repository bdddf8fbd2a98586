import type { ApiKey } from "../../contract/api-key.ts";
import { oldSecretOf } from "../../keys/secrets-of.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { useOverlapWords } from "../rotate/use-overlap-words.ts";

/** Shows until when the old secret of a key works, and whether it can be retired: which secret integrations use. */
export function OldSecret({
  apiKey,
  now,
  isReadOnly,
  onExtend,
  onRetire,
}: {
  apiKey: ApiKey;
  /** Milliseconds since 1970. */
  now: number;
  isReadOnly: boolean;
  onExtend: () => void;
  onRetire: () => void;
}) {
  const texts = useMessages("overlap");
  const table = useMessages("table");
  const words = useOverlapWords(apiKey, now);
  const old = oldSecretOf(apiKey);
  if (!old?.expiresAt) return null;
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-quiet">
      <span>
        {texts.oldSecret(old.hint)} <DateTime value={old.expiresAt} />
        {words && `. ${words}`}
      </span>
      {!isReadOnly && (
        <span className="flex flex-wrap gap-2">
          <Button aria-label={texts.extendOf(apiKey.name)} onClick={onExtend}>
            {texts.extend}
          </Button>
          <Button aria-label={texts.retireOf(apiKey.name)} onClick={onRetire}>
            {table.retire}
          </Button>
        </span>
      )}
    </span>
  );
}
