import { type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import type { ScopeInfo } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { FieldProblem, SearchField } from "../ui/field.tsx";
import { searchScopes, togglePicked } from "./search-scopes.ts";

/** Lets a person search the scope catalogue and pick scopes. What is picked stays picked while filtering. */
export function ScopePicker({
  ref,
  scopes,
  picked,
  onPick,
  problem,
}: {
  ref?: Ref<{ focus: () => void }>;
  /** Undefined while the catalogue loads. */
  scopes: readonly ScopeInfo[] | undefined;
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  problem?: string | undefined;
}) {
  const { form } = useMessages();
  const [search, setSearch] = useState("");
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => group.current?.querySelector("input")?.focus() }));
  const found = searchScopes(scopes ?? [], search);

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
      <SearchField label={form.searchScopes} value={search} onChange={setSearch} />
      <FieldProblem id={`${id}-problem`} problem={problem} />
      <ul
        className={`max-h-72 overflow-y-auto rounded-md border ${problem ? "border-danger" : "border-hairline"}`}
        // Its checkboxes can be reached one by one; the list itself need not be.
        tabIndex={-1}
      >
        {found.map(({ scope, description, grantable }) => (
          <li key={scope} className="border-b border-hairline last:border-b-0">
            <label className="flex cursor-pointer gap-3 px-3 py-2.5 hover:bg-sunken has-disabled:cursor-not-allowed">
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 shrink-0 accent-primary"
                checked={picked.includes(scope)}
                disabled={!grantable}
                onChange={() => onPick(togglePicked(picked, scope))}
              />
              <span className="grid min-w-0">
                <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>{" "}
                <span className="text-sm text-quiet">{grantable ? description : form.notGrantable}</span>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 && (
          <li className="px-3 py-6 text-center text-sm text-quiet">
            {scopes ? form.noScopeMatch : form.scopesLoading}
          </li>
        )}
      </ul>
      <output className="text-sm text-quiet">{form.picked(picked.length)}</output>
    </fieldset>
  );
}
