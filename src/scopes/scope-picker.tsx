import {
  type Ref,
  useCallback,
  useDeferredValue,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { FieldProblem } from "../ui/field.tsx";
import { Help } from "../ui/help.tsx";
import { SearchField } from "../ui/search-field.tsx";
import type { PickableScope } from "./join-catalogue.ts";
import { selectedFirst } from "./pick-scopes.ts";
import { ScopeList } from "./scope-list.tsx";
import { type ScopeSource, ScopeStarts } from "./scope-starts.tsx";
import { searchable, searchScopes, searchWords } from "./search-scopes.ts";

/** How many scopes that are not selected are shown at first. */
const UNSELECTED_AT_FIRST = 8;
/** How many matches of a search are shown at first, and how many scopes `Show more` adds. */
const STEP = 50;

/** What the list shows. */
interface View {
  readonly search: string;
  /** The scopes that come first: those that were selected at the last search or start. */
  readonly first: readonly string[];
  /** How many scopes `Show more` has added. */
  readonly more: number;
}

/**
 * Selects scopes: from a preset, another key, or the catalogue with a search. Filtering does not change the selection.
 *
 * Selected scopes come first. A scope moves there with the next search or start, not when it is ticked, so that rows
 * stay where the user points.
 */
export function ScopePicker({
  ref,
  scopes,
  sources,
  picked,
  onPick,
  problem,
}: {
  ref?: Ref<{ focus: () => void }>;
  /** Undefined while the catalogue loads. */
  scopes: readonly PickableScope[] | undefined;
  /** Keys whose scopes this one can start with. */
  sources: readonly ScopeSource[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  problem?: string | undefined;
}) {
  const form = useMessages("form");
  const help = useMessages("help");
  const picker = useMessages("picker");
  const [view, setView] = useState<View>({ search: "", first: picked, more: 0 });
  // The field shows what is typed at once. The list follows, and must not hold up the next key.
  const { search, first, more } = useDeferredValue(view);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.querySelector("input")?.focus() }));
  const all = useMemo(() => searchable(scopes ?? []), [scopes]);
  const words = useMemo(() => searchWords(search), [search]);
  const found = useMemo(() => selectedFirst(searchScopes(all, words), first), [all, words, first]);
  const atFirst = words.length > 0 ? STEP : first.length + UNSELECTED_AT_FIRST;
  const count = Math.min(found.length, atFirst + more);
  const start = useCallback(
    (started: string[]) => {
      onPick(started);
      setView({ search: "", first: started, more: 0 });
    },
    [onPick],
  );
  const showMore = useCallback(() => setView((seen) => ({ ...seen, more: seen.more + STEP })), []);

  return (
    <fieldset
      aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
      className="grid min-w-0 gap-2"
    >
      <legend className="contents text-sm font-medium">{form.scopes}</legend>
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {form.scopesHint}
      </p>
      {scopes && <ScopeStarts scopes={scopes} sources={sources} picked={picked} onPick={start} />}
      <div ref={field} className="scroll-mt-4">
        <SearchField
          label={form.searchScopes}
          value={view.search}
          onChange={(newSearch) => {
            setView({ search: newSearch, first: picked, more: 0 });
            // The results stand below the field. WebKit leaves them out of view; other browsers scroll by themselves.
            field.current?.scrollIntoView({ block: "start" });
          }}
        />
      </div>
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {found.length === 0 ? (
        <p className="rounded-md border border-hairline px-3 py-6 text-center text-sm text-quiet">
          {scopes ? form.noScopeMatch : form.scopesLoading}
        </p>
      ) : (
        <ScopeList
          scopes={found}
          count={count}
          words={words}
          picked={picked}
          onPick={onPick}
          onShowMore={showMore}
          hasProblem={problem !== undefined}
        />
      )}
      <div className="grid gap-2 text-sm text-quiet">
        <output>{scopes && picker.shown(count, all.length)}</output>
        <Help {...help.questions.scope} />
      </div>
    </fieldset>
  );
}
