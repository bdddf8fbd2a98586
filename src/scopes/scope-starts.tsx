import { useState } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import type { PickableScope } from "./join-catalogue.ts";
import { addPicked, offered } from "./pick-scopes.ts";
import { scopePresets } from "./scope-presets.ts";

/** A key whose scopes another one can start with. */
export interface ScopeSource {
  readonly id: string;
  readonly name: string;
  readonly allowedScopes: readonly string[];
}

/** Offers scopes to start with: those of a preset, or those of another key. */
export function ScopeStarts({
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
  const [chosen, setChosen] = useState("");
  const preset = scopePresets.find(({ name }) => chosen === `preset ${name}`);
  const source = sources.find(({ id }) => chosen === `key ${id}`);
  const start = offered(scopes, preset?.scopes ?? source?.allowedScopes ?? []);
  const added = start.picked.filter((scope) => !picked.includes(scope));
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-56 flex-1">
          <SelectField
            label={starts.label}
            value={chosen}
            options={[{ value: "", label: starts.none }]}
            groups={[
              {
                label: starts.presetGroup,
                options: scopePresets.map(({ name }) => ({
                  value: `preset ${name}`,
                  label: starts.presets[name].name,
                })),
              },
              {
                label: starts.sameAs,
                options: sources.map(({ id, name }) => ({ value: `key ${id}`, label: name })),
              },
            ].filter(({ options }) => options.length > 0)}
            onChange={setChosen}
          />
        </div>
        {(preset || source) && (
          <Button unavailable={added.length === 0} onClick={() => onPick(addPicked(picked, start.picked))}>
            {starts.add(added.length)}
          </Button>
        )}
      </div>
      <output className="text-sm text-quiet empty:sr-only">
        {preset && starts.presets[preset.name].explains}
        {source && starts.explainsKey(source.name)}
        {(preset || source) && ` ${start.picked.join(", ")}`}
        {start.leftOut.length > 0 && ` ${starts.leftOut(start.leftOut.join(", "))}`}
      </output>
    </div>
  );
}
