import { useMessages } from "../messages/messages-context.tsx";
import type { PickableScope } from "./join-catalogue.ts";
import { summariseGroup, toggleGroup, togglePicked } from "./pick-scopes.ts";
import { RiskBadge } from "./risk-badge.tsx";
import type { ScopeGroup } from "./scope-groups.ts";
import { highlights, type SearchableScope } from "./search-scopes.ts";

const boxClass = "mt-0.5 size-4.5 shrink-0 accent-primary";

/**
 * Shows the heading of a group, with a count of selected scopes and a checkbox for all. Only shown scopes are affected.
 */
export function GroupRow({
  group,
  scopes,
  picked,
  pickedSet,
  onPick,
}: {
  group: ScopeGroup;
  /** The scopes of the group that are shown. */
  scopes: readonly PickableScope[];
  picked: readonly string[];
  pickedSet: ReadonlySet<string>;
  onPick: (picked: string[]) => void;
}) {
  const picker = useMessages("picker");
  const { state, pickedCount, pickableCount } = summariseGroup(scopes, pickedSet);
  return (
    <label className="flex cursor-pointer gap-3 bg-sunken px-3 py-2 has-disabled:cursor-not-allowed">
      <input
        type="checkbox"
        className={boxClass}
        ref={(box) => {
          if (box) box.indeterminate = state === "some";
        }}
        checked={state === "all"}
        disabled={pickableCount === 0}
        onChange={() => onPick(toggleGroup(picked, scopes))}
      />
      <span className="sr-only">{picker.allOf}</span>
      <span className="flex flex-1 justify-between gap-4 text-sm">
        <span className="font-medium">{picker.groups[group]}</span>{" "}
        <span className="text-quiet">{picker.pickedOf(pickedCount, scopes.length)}</span>
      </span>
    </label>
  );
}

/** Shows a scope with a checkbox: name and description with search matches highlighted, and its risk in words. */
export function ScopeRow({
  info,
  words,
  isPicked,
  picked,
  onPick,
}: {
  info: SearchableScope;
  words: readonly string[];
  isPicked: boolean;
  picked: readonly string[];
  onPick: (picked: string[]) => void;
}) {
  const form = useMessages("form");
  const picker = useMessages("picker");
  const { scope, description, origin, canPick } = info;
  return (
    <label className="flex cursor-pointer gap-3 px-3 py-2.5 hover:bg-page has-disabled:cursor-not-allowed">
      <input
        type="checkbox"
        className={boxClass}
        checked={isPicked}
        disabled={!canPick}
        onChange={() => onPick(togglePicked(picked, scope))}
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="grid min-w-0">
          <span className="font-mono text-[13px] wrap-anywhere">
            <Highlighted text={scope} words={words} />
          </span>{" "}
          <span className="text-sm text-quiet">
            <Highlighted text={description} words={words} />
            {origin !== "published" && ` ${picker.origins[origin]}`}
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
