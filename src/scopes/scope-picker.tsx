import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { FieldProblem, SearchField } from "../ui/field.tsx";
import { Help } from "../ui/help.tsx";
import type { PickableScope } from "./join-catalogue.ts";
import { PickedScopes } from "./picked-scopes.tsx";
import { ScopeList } from "./scope-list.tsx";
import { scopeRows } from "./scope-rows.ts";
import { searchable, searchScopes, searchWords } from "./search-scopes.ts";

/** Shows the scope catalogue with a search. Filtering does not change the selection. */
export function ScopePicker({
  ref,
  scopes,
  picked,
  onPick,
  problem,
}: {
  ref?: Ref<{ focus: () => void }>;
  /** Undefined while the catalogue loads. */
  scopes: readonly PickableScope[] | undefined;
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  problem?: string | undefined;
}) {
  const form = useMessages("form");
  const help = useMessages("help");
  const picker = useMessages("picker");
  const [search, setSearch] = useState("");
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => group.current?.querySelector("input")?.focus() }));
  const all = useMemo(() => searchable(scopes ?? []), [scopes]);
  const words = useMemo(() => searchWords(search), [search]);
  const found = useMemo(() => searchScopes(all, words), [all, words]);
  const allRows = useMemo(() => scopeRows(all), [all]);
  const rows = useMemo(() => (found === all ? allRows : scopeRows(found)), [found, all, allRows]);

  return (
    <fieldset
      ref={group}
      aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
      className="grid min-w-0 gap-2"
    >
      <legend className="contents text-sm font-medium">{form.scopes}</legend>
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {form.scopesHint}
      </p>
      <Help {...help.questions.scope} />
      <SearchField label={form.searchScopes} value={search} onChange={setSearch} />
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {found.length === 0 ? (
        <p className="rounded-md border border-hairline px-3 py-6 text-center text-sm text-quiet">
          {scopes ? form.noScopeMatch : form.scopesLoading}
        </p>
      ) : (
        <ScopeList
          rows={rows}
          words={words}
          picked={picked}
          onPick={onPick}
          hasProblem={problem !== undefined}
        />
      )}
      <div className="flex flex-wrap justify-between gap-x-4 text-sm text-quiet">
        <output>{form.picked(picked.length)}</output>
        <output>{scopes && picker.shown(found.length, all.length)}</output>
      </div>
      <PickedScopes picked={picked} onPick={onPick} />
    </fieldset>
  );
}
