import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useForgetLastMatch } from "../ui/use-forget-last-match.ts";
import { FORGET_AFTER_MS, useForgetWhenAway } from "../ui/use-forget-when-away.ts";
import { findInPaste } from "./find-in-paste.ts";
import { type LeakAction, PasteFindingView } from "./paste-finding.tsx";

/** How many findings of one paste are shown. */
const MOST_SHOWN = 20;

/**
 * Shows which keys the tokens, client IDs and secrets in a pasted text belong to, and what can be done. Nothing pasted
 * is sent.
 */
export function WhoseToken({
  pasted,
  apiKeys,
  isReadOnly,
  onAction,
  onForget,
}: {
  pasted: string;
  /** The active keys. */
  apiKeys: readonly ApiKey[];
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  onAction: (action: LeakAction, apiKey: ApiKey) => void;
  /** Called when the window has been without focus for so long that what was pasted must go. */
  onForget: () => void;
}) {
  useForgetLastMatch();
  useForgetWhenAway(onForget, FORGET_AFTER_MS);
  const lab = useMessages("lab");
  const found = findInPaste(pasted, apiKeys);
  const more = found.length - MOST_SHOWN;
  if (found.length === 0) {
    return (
      <p role="status" className="text-sm">
        {lab.whose.unreadable}
      </p>
    );
  }
  return (
    <section role="status" aria-label={lab.whose.result} className="grid gap-4 text-sm">
      {found.slice(0, MOST_SHOWN).map((finding) => (
        <PasteFindingView
          key={
            finding.kind === "token"
              ? finding.token
              : `${finding.kind} ${finding.apiKey.id} ${finding.kind === "secret" && finding.hint}`
          }
          finding={finding}
          isReadOnly={isReadOnly}
          onAction={onAction}
        />
      ))}
      {more > 0 && <p>{lab.whose.more(more)}</p>}
    </section>
  );
}
