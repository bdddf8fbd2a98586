import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo } from "react";
import { type Control, Controller, type FieldErrors, type UseFormRegister } from "react-hook-form";
import { NAME_MAX_LENGTH } from "../contract/limits.ts";
import type { KeyFormValues } from "../keys/key-form-values.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { joinCatalogue } from "../scopes/join-catalogue.ts";
import { NarrowScopes } from "../scopes/narrow-scopes.tsx";
import { ScopePicker } from "../scopes/scope-picker.tsx";
import { type ScopeSource, ScopeStarts } from "../scopes/scope-starts.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";
import { scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";

const noScopes: readonly string[] = [];

/** Shows the fields of a key, each with its validation problem. */
export function KeyForm({
  register,
  control,
  errors,
  heldScopes = noScopes,
  unrequested = noScopes,
  sources,
  onEnter,
}: {
  register: UseFormRegister<KeyFormValues>;
  control: Control<KeyFormValues>;
  errors: FieldErrors<KeyFormValues>;
  /** Scopes that the key already holds. They may stay even if the catalogue does not list them. */
  heldScopes?: readonly string[];
  /** Those of `heldScopes` that no token was ever requested with. */
  unrequested?: readonly string[];
  /** Keys whose scopes this one can start with. */
  sources: readonly ScopeSource[];
  onEnter: () => void;
}) {
  const form = useMessages("form");
  const errorMessages = useMessages("errors");
  const scopes = useQuery(scopesQuery(useApiKeysClient()));
  const pickable = useMemo(
    () => scopes.data && joinCatalogue(scopes.data, heldScopes),
    [scopes.data, heldScopes],
  );
  return (
    <div className="grid gap-5">
      <TextField
        {...register("name")}
        label={form.name}
        hint={form.nameHint}
        problem={textOf(form.problems.name, errors.name)}
        onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && onEnter()}
      />
      <TextAreaField
        {...register("description")}
        label={form.description}
        hint={form.descriptionHint}
        problem={textOf(form.problems.description, errors.description)}
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
            <div className="grid gap-4">
              <NarrowScopes unrequested={unrequested} picked={value} onPick={onChange} />
              {pickable && (
                <ScopeStarts scopes={pickable} sources={sources} picked={value} onPick={onChange} />
              )}
              <ScopePicker
                ref={ref}
                scopes={pickable}
                picked={value}
                onPick={onChange}
                problem={textOf(form.problems.allowedScopes, errors.allowedScopes)}
              />
            </div>
          )}
        />
      )}
    </div>
  );
}

/** Returns the text for a field's problem. The form stores the problem's code as the error's message. */
function textOf(
  texts: Readonly<Record<string, string>>,
  error: { readonly message?: string } | undefined,
): string | undefined {
  return error?.message && texts[error.message];
}
