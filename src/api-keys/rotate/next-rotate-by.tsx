import type { Ref } from "react";
import { localDate } from "../../keys/owner-note.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { TextField } from "../../ui/field.tsx";

/** Why a rotate-by date is refused: a code of the messages. */
export type DateProblem = "past" | "invalid";

/** Asks by when a key that is being rotated should be rotated next. */
export function NextRotateBy({
  ref,
  rotateBy,
  problem,
  onChange,
}: {
  ref: Ref<HTMLInputElement>;
  rotateBy: string;
  /** Why the date was refused. */
  problem: DateProblem | undefined;
  onChange: (rotateBy: string) => void;
}) {
  const form = useMessages("form");
  const texts = useMessages("rotate");
  return (
    <div className="max-w-64">
      <TextField
        ref={ref}
        type="date"
        min={localDate(Date.now())}
        label={texts.nextRotateBy}
        hint={texts.nextRotateByHint}
        problem={problem && form.problems.rotateBy[problem]}
        value={rotateBy}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
