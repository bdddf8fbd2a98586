import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type Control,
  Controller,
  type FieldErrors,
  type UseFormRegister,
  type UseFormRegisterReturn,
  useWatch,
} from "react-hook-form";
import { canonicalName } from "../contract/key-text.ts";
import type { KeyFormValues } from "../keys/key-form-values.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { joinCatalogue } from "../scopes/join-catalogue.ts";
import { NarrowScopes } from "../scopes/narrow-scopes.tsx";
import { ScopeCautions } from "../scopes/scope-cautions.tsx";
import { ScopePicker } from "../scopes/scope-picker.tsx";
import type { ScopeSource } from "../scopes/scope-starts.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";
import { onEnter } from "../ui/on-enter.ts";
import { scopesQuery, useApiKeysClient } from "./api-keys-queries.ts";
import { OwnerNoteFields } from "./owner-note-fields.tsx";
import { problemText } from "./problem-text.ts";

const noScopes: readonly string[] = [];

/** Shows the fields of a key, each with its validation problem. */
export function KeyForm({
  register,
  control,
  errors,
  heldScopes = noScopes,
  unrequested = noScopes,
  sources,
  onSend,
}: {
  register: UseFormRegister<KeyFormValues>;
  control: Control<KeyFormValues>;
  errors: FieldErrors<KeyFormValues>;
  /** Scopes that the key already holds. They may stay even if the catalogue does not list them. */
  heldScopes?: readonly string[];
  /** Those of `heldScopes` that no token was ever requested with. */
  unrequested?: readonly string[];
  /** The other active keys: this one can start with the scopes of one of them, and needs another name. */
  sources: readonly ScopeSource[];
  onSend: () => void;
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
      <NameField
        field={register("name")}
        control={control}
        error={errors.name}
        sources={sources}
        onSend={onSend}
      />
      <TextAreaField
        {...register("description")}
        aria-required
        label={form.description}
        hint={form.descriptionHint}
        problem={problemText(form.problems.description, errors.description)}
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
            <div className="grid gap-4">
              <NarrowScopes unrequested={unrequested} picked={value} onPick={onChange} />
              <ScopePicker
                ref={ref}
                scopes={pickable}
                sources={sources}
                picked={value}
                onPick={onChange}
                problem={problemText(form.problems.allowedScopes, errors.allowedScopes)}
              />
              <ScopeCautions scopes={value.filter((scope) => !heldScopes.includes(scope))} />
            </div>
          )}
        />
      )}
      <OwnerNoteFields register={register} control={control} errors={errors} />
    </div>
  );
}

/** A component of its own: it renders with every key, for another active key may have the same name. */
function NameField({
  field,
  control,
  error,
  sources,
  onSend,
}: Pick<Parameters<typeof KeyForm>[0], "control" | "sources" | "onSend"> & {
  field: UseFormRegisterReturn<"name">;
  error: FieldErrors<KeyFormValues>["name"];
}) {
  const form = useMessages("form");
  const name = canonicalName(useWatch({ control, name: "name" }));
  // The list may be out of date, so this only warns: the service decides.
  const isTaken = sources.some((other) => canonicalName(other.name) === name);
  return (
    <TextField
      {...field}
      aria-required
      label={form.name}
      hint={form.nameHint}
      problem={problemText(form.problems.name, error) ?? (isTaken ? form.problems.name.taken : undefined)}
      onKeyDown={onEnter(onSend)}
    />
  );
}
