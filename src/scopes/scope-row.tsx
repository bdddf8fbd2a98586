import { useMessages } from "../messages/messages-context.tsx";
import { RiskBadge } from "./risk-badge.tsx";
import { highlights, type SearchableScope } from "./search-scopes.ts";

/** Shows a scope with a checkbox: name and description with search matches highlighted, and its risk in words. */
export function ScopeRow({
  info: { scope, description, origin, canPick },
  words,
  isPicked,
  onToggle,
}: {
  info: SearchableScope;
  words: readonly string[];
  isPicked: boolean;
  onToggle: () => void;
}) {
  const form = useMessages("form");
  const picker = useMessages("picker");
  return (
    <label className="flex cursor-pointer gap-3 px-3 py-2.5 hover:bg-page has-disabled:cursor-not-allowed">
      <input
        type="checkbox"
        className="mt-0.5 size-4.5 shrink-0 accent-primary"
        checked={isPicked}
        disabled={!canPick}
        onChange={onToggle}
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="grid min-w-0">
          <span className="font-mono text-[13px] wrap-anywhere">
            <Highlighted text={scope} words={words} />
          </span>{" "}
          <span className="text-sm text-quiet">
            {description ? <Highlighted text={description} words={words} /> : picker.notDescribed}
            {origin === "held_only" && ` ${picker.heldOnly}`}
            {!canPick && ` ${form.notGrantable}`}
          </span>
        </span>{" "}
        <RiskBadge scope={scope} />
      </span>
    </label>
  );
}

function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  return highlights(text, words).map(({ text: piece, isFound }, index) =>
    isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, always in their order.
      <mark key={index} className="bg-warning-line text-ink">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
