import { useState } from "react";
import { type Control, type FieldErrors, type UseFormRegister, useWatch } from "react-hook-form";
import { NAME_MAX_LENGTH } from "../contract/limits.ts";
import type { KeyFormValues } from "../keys/key-form-values.ts";
import { localDate } from "../keys/owner-note.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { TextField } from "../ui/field.tsx";
import { problemText } from "./problem-text.ts";

/** Shows the optional fields of the owner's note. They are folded away until one is filled in. */
export function OwnerNoteFields({
  register,
  control,
  errors,
}: {
  register: UseFormRegister<KeyFormValues>;
  control: Control<KeyFormValues>;
  errors: FieldErrors<KeyFormValues>;
}) {
  const form = useMessages("form");
  const noted = useWatch({ control, name: ["owner", "system", "rotateBy"] });
  const [isOpen, setIsOpen] = useState(noted.some((value) => value !== ""));
  return (
    <details
      open={isOpen || errors.rotateBy !== undefined}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="text-sm"
    >
      <summary className="min-h-6 cursor-pointer font-medium">{form.note}</summary>
      <div className="grid gap-3 pt-3">
        <p className="text-quiet">{form.noteHint}</p>
        <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
          <TextField {...register("owner")} label={form.owner} maxLength={NAME_MAX_LENGTH} />
          <TextField {...register("system")} label={form.system} maxLength={NAME_MAX_LENGTH} />
          <TextField
            {...register("rotateBy")}
            type="date"
            min={localDate(Date.now())}
            label={form.rotateBy}
            problem={problemText(form.problems.rotateBy, errors.rotateBy)}
          />
        </div>
      </div>
    </details>
  );
}
