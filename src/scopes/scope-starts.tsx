import { memo, useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { SelectField } from "../ui/field.tsx";
import { useRovingFocus } from "../ui/use-roving-focus.ts";
import type { PickableScope } from "./join-catalogue.ts";
import { addPicked, offered } from "./pick-scopes.ts";
import { type PresetName, scopePresets } from "./scope-presets.ts";

/** A key whose scopes another one can start with. */
export interface ScopeSource {
  readonly id: string;
  readonly name: string;
  readonly allowedScopes: readonly string[];
}

/** What was added last: a preset, or the scopes of another key. */
interface Start {
  readonly preset?: PresetName;
  readonly leftOut: readonly string[];
}

/**
 * Offers scopes to start with: those of a preset, or those of another key. Pressing a preset whose scopes are all
 * selected removes them.
 */
export const ScopeStarts = memo(function ScopeStarts({
  scopes,
  sources,
  picked,
  onPick,
}: {
  scopes: readonly PickableScope[];
  sources: readonly ScopeSource[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
}) {
  const starts = useMessages("starts");
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const [last, setLast] = useState<Start>();
  const presets = scopePresets
    .map((preset) => ({ ...preset, ...offered(scopes, preset.scopes) }))
    .filter(({ picked: scopesToAdd }) => scopesToAdd.length > 0)
    .map((preset) => ({ ...preset, isPressed: preset.picked.every((scope) => picked.includes(scope)) }));
  // The explanation of a preset no longer holds once one of its scopes is removed.
  const explained = presets.find(({ name, isPressed }) => name === last?.preset && isPressed)?.name;
  return (
    <div className="grid gap-2">
      <fieldset className="flex flex-wrap gap-2" {...roving}>
        <legend className="sr-only">{starts.presetGroup}</legend>
        {presets.map(({ name, picked: scopesToAdd, leftOut, isPressed }) => (
          <button
            key={name}
            type="button"
            aria-pressed={isPressed}
            onClick={() => {
              if (isPressed) onPick(picked.filter((scope) => !scopesToAdd.includes(scope)));
              else onPick(addPicked(picked, scopesToAdd));
              setLast(isPressed ? undefined : { preset: name, leftOut });
            }}
            className="min-h-9 rounded-full border border-control px-3.5 text-sm hover:bg-sunken aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:text-on-primary max-sm:min-h-11"
          >
            {starts.presets[name].name}
          </button>
        ))}
        {sources.length > 0 && (
          <div className="max-w-48">
            <SelectField
              label={starts.sameAs}
              value=""
              options={[
                { value: "", label: starts.sameAs },
                ...sources.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              groups={[]}
              onChange={(id) => {
                const source = offered(scopes, sources.find((key) => key.id === id)?.allowedScopes ?? []);
                onPick(addPicked(picked, source.picked));
                setLast({ leftOut: source.leftOut });
              }}
            />
          </div>
        )}
      </fieldset>
      <output className="text-sm text-quiet empty:sr-only">
        {explained && starts.presets[explained].explains}
        {last &&
          (explained || !last.preset) &&
          last.leftOut.length > 0 &&
          ` ${starts.leftOut(last.leftOut.join(", "))}`}
      </output>
    </div>
  );
});
