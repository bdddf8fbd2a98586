import { localDate } from "../../keys/owner-note.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { TextField } from "../../ui/field.tsx";

/** Asks by when a key that is being rotated should be rotated next. */
export function NextRotateBy({
  rotateBy,
  isRefused,
  onChange,
}: {
  rotateBy: string;
  isRefused: boolean;
  onChange: (rotateBy: string) => void;
}) {
  const form = useMessages("form");
  const texts = useMessages("rotate");
  return (
    <div className="max-w-64">
      <TextField
        type="date"
        min={localDate(Date.now())}
        label={texts.nextRotateBy}
        hint={texts.nextRotateByHint}
        problem={isRefused ? form.problems.rotateBy.past : undefined}
        value={rotateBy}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
