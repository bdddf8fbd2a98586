import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { type Control, Controller, type FieldErrors, type UseFormRegister } from "react-hook-form";
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
  onEnter,
}: {
  register: UseFormRegister<KeyFormValues>;
  control: Control<KeyFormValues>;
  errors: FieldErrors<KeyFormValues>;
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
              scopes={scopes.data}
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
