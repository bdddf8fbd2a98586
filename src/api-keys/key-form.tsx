import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { type Control, Controller, type FieldErrors, type UseFormRegister } from "react-hook-form";
import type { ScopeInfo } from "../contract/api-key.ts";
import { NAME_MAX_LENGTH } from "../contract/limits.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { ScopePicker } from "../scopes/scope-picker.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";
import { scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";
import type { KeyFormProblems, KeyFormValues } from "./key-form-values.ts";

/** The fields of a key: name, description and allowed scopes, each with its problem beside it. */
export function KeyForm({
  register,
  control,
  errors,
  heldScopes = [],
  onEnter,
}: {
  register: UseFormRegister<KeyFormValues>;
  control: Control<KeyFormValues>;
  errors: FieldErrors<KeyFormValues>;
  /** The scopes that the key holds already: they may stay, known to the catalogue or not. */
  heldScopes?: readonly string[];
  onEnter: () => void;
}) {
  const { form, errors: errorMessages } = useMessages();
  const scopes = useQuery(scopesQuery(useApiKeysClient()));
  const problems = {
    name: errors.name?.message as KeyFormProblems["name"],
    description: errors.description?.message as KeyFormProblems["description"],
    allowedScopes: errors.allowedScopes?.message as KeyFormProblems["allowedScopes"],
  };

  return (
    <div className="grid gap-5">
      <TextField
        {...register("name")}
        label={form.name}
        hint={form.nameHint}
        problem={problems.name && form.problems.name[problems.name]}
        onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && onEnter()}
      />
      <fieldset className="grid gap-3">
        <legend className="contents text-sm font-medium">{form.note}</legend>
        <p className="text-sm text-quiet">{form.noteHint}</p>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
          <TextField {...register("owner")} label={form.owner} maxLength={NAME_MAX_LENGTH} />
          <TextField {...register("system")} label={form.system} maxLength={NAME_MAX_LENGTH} />
          <TextField {...register("rotateBy")} type="date" label={form.rotateBy} />
        </div>
      </fieldset>
      <TextAreaField
        {...register("description")}
        label={form.description}
        hint={form.descriptionHint}
        problem={problems.description && form.problems.description[problems.description]}
      />
      {scopes.isError ? (
        <Banner intent="danger">
          <p>{form.scopesFailed}</p>
          <Button onClick={() => scopes.refetch()}>{errorMessages.tryAgain}</Button>
        </Banner>
      ) : (
        <Controller
          control={control}
          name="allowedScopes"
          render={({ field: { value, onChange, ref } }) => (
            <ScopePicker
              ref={ref}
              scopes={scopes.data && withHeld(scopes.data, heldScopes, form.notInCatalogue)}
              picked={value}
              onPick={onChange}
              problem={problems.allowedScopes && form.problems.allowedScopes[problems.allowedScopes]}
            />
          )}
        />
      )}
    </div>
  );
}

/** Adds the scopes that a key holds to those that can be picked: what it has, it may keep. */
function withHeld(
  scopes: readonly ScopeInfo[],
  held: readonly string[],
  unknown: string,
): readonly ScopeInfo[] {
  const known = scopes.map((info) => (held.includes(info.scope) ? { ...info, grantable: true } : info));
  const others = held.filter((scope) => !scopes.some((info) => info.scope === scope));
  return [...others.map((scope) => ({ scope, description: unknown, grantable: true })), ...known];
}
