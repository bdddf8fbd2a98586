import type { ApiKey } from "../../contract/api-key.ts";
import { overlapEvidence } from "../../keys/overlap-evidence.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { timeAgo } from "../../ui/date-time.tsx";
import { useLocale } from "../../ui/locale-context.ts";

/** Returns a sentence about which secret of an overlap integrations use. Undefined if the service does not record it. */
export function useOverlapWords(apiKey: ApiKey, now: number): string | undefined {
  const texts = useMessages("overlap");
  const locale = useLocale();
  // In a sentence, "1 minute ago" reads better than "now".
  const ago = (time: string) => timeAgo(time, Math.max(now, Date.parse(time) + 60_000), locale);
  const evidence = overlapEvidence(apiKey, now);
  switch (evidence.kind) {
    case "unknown":
      return undefined;
    case "new_unused": {
      const { oldUsedAt, newTestedAt } = evidence;
      const old = oldUsedAt ? texts.oldUsed(ago(oldUsedAt)) : texts.newUnused;
      return newTestedAt ? `${old} ${texts.newTested(ago(newTestedAt))}` : old;
    }
    case "both_used":
      return texts.bothUsed(ago(evidence.newUsedAt), ago(evidence.oldUsedAt));
    case "old_quiet":
      return evidence.oldUsedAt
        ? texts.oldQuiet(ago(evidence.newUsedAt), ago(evidence.oldUsedAt))
        : texts.oldNeverUsed(ago(evidence.newUsedAt));
  }
}
