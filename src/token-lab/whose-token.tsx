import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { FORGET_AFTER_MS, useForgetWhenAway } from "../ui/use-forget-when-away.ts";
import { type EndedSecret, findInPaste, nameOf } from "./find-in-paste.ts";
import { type OnLeakAction, PasteFindingView } from "./paste-finding.tsx";

/** How many findings of one paste are shown. */
const MOST_SHOWN = 20;

/**
 * Shows which keys the tokens, client IDs and secrets in a pasted text belong to, and what can be done. Nothing pasted
 * is sent.
 */
export function WhoseToken({
  pasted,
  apiKeys,
  endedSecrets,
  isReading,
  isComplete,
  isReadOnly,
  onAction,
  onForget,
}: {
  pasted: string;
  /** The keys to look among, active and revoked. */
  apiKeys: readonly ApiKey[];
  endedSecrets: readonly EndedSecret[];
  /** True while more keys or ended secrets are being read. */
  isReading: boolean;
  /** True if these are all keys of the account. */
  isComplete: boolean;
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  onAction: OnLeakAction;
  /** Called when the window has been without focus for so long that what was pasted must go. */
  onForget: () => void;
}) {
  useForgetLastMatch();
  useForgetWhenAway(onForget, FORGET_AFTER_MS);
  const lab = useMessages("lab");
  const found = findInPaste(pasted, apiKeys, endedSecrets);
  const more = found.length - MOST_SHOWN;
  if (found.length === 0) {
    return (
      <p role="status" className="text-sm">
        {isReading ? lab.whose.reading : lab.whose.unreadable}
      </p>
    );
  }
  return (
    <section role="status" aria-label={lab.whose.result} className="grid gap-4 text-sm">
      {found.slice(0, MOST_SHOWN).map((finding) => (
        <PasteFindingView
          key={nameOf(finding)}
          finding={finding}
          isComplete={isComplete}
          isReadOnly={isReadOnly}
          onAction={onAction}
        />
      ))}
      {more > 0 && <p>{lab.whose.more(more)}</p>}
    </section>
  );
}
