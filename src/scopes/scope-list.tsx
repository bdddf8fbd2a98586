import { memo } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { useFocusFirstNew } from "../ui/use-focus-first-new.ts";
import { useRovingFocus } from "../ui/use-roving-focus.ts";
import { togglePicked } from "./pick-scopes.ts";
import { ScopeRow } from "./scope-row.tsx";
import type { SearchableScope } from "./search-scopes.ts";

/** Lists scopes to select, `count` of them at first: thousands cost no more than dozens. */
export const ScopeList = memo(function ScopeList({
  scopes,
  count,
  words,
  picked,
  onPick,
  onShowMore,
  hasProblem,
}: {
  scopes: readonly SearchableScope[];
  /** How many scopes are shown. */
  count: number;
  /** The words of the search, to be highlighted. */
  words: readonly string[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  onShowMore: () => void;
  hasProblem: boolean;
}) {
  const form = useMessages("form");
  const picker = useMessages("picker");
  const roving = useRovingFocus<HTMLUListElement>();
  const focusFirstNew = useFocusFirstNew(roving.ref, "input");
  const pickedSet = new Set(picked);
  return (
    <div className="grid gap-2">
      <ul
        aria-label={form.scopeList}
        className={`divide-y divide-hairline rounded-md border ${hasProblem ? "border-danger" : "border-hairline"}`}
        {...roving}
      >
        {scopes.slice(0, count).map((info) => (
          <li key={info.scope}>
            <ScopeRow
              info={info}
              words={words}
              isPicked={pickedSet.has(info.scope)}
              onToggle={() => onPick(togglePicked(picked, info.scope))}
            />
          </li>
        ))}
      </ul>
      {count < scopes.length && (
        <div>
          <Button
            onClick={() => {
              focusFirstNew();
              onShowMore();
            }}
          >
            {picker.showMore}
          </Button>
        </div>
      )}
    </div>
  );
});
