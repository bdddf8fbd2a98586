import { useId } from "react";
import { initialFocus } from "./dialog.tsx";

/**
 * A group of radio buttons, each with a hint. `lockedBy` disables them all and shows why. With `isFocusedFirst`, the
 * focus of a dialog starts on the selected one.
 */
export function RadioGroup<Value extends string | number>({
  label,
  value,
  options,
  lockedBy,
  isFocusedFirst = false,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string; readonly hint: string }[];
  lockedBy?: string | undefined;
  isFocusedFirst?: boolean;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={lockedBy && `${id}-locked`}
      className="grid gap-2"
    >
      <p id={id} className="text-sm font-medium">
        {label}
      </p>
      {lockedBy && (
        <p id={`${id}-locked`} className="text-sm text-quiet">
          {lockedBy}
        </p>
      )}
      {options.map((option) => (
        <div
          key={option.value}
          className="flex gap-3 rounded-md border border-hairline px-3 py-2.5 has-checked:border-primary has-checked:bg-sunken"
        >
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            className="mt-0.5 size-4.5 shrink-0 accent-primary"
            disabled={lockedBy !== undefined}
            checked={option.value === value}
            {...(isFocusedFirst && option.value === value ? initialFocus : {})}
            onChange={() => onChange(option.value)}
            aria-describedby={`${id}-${option.value}-hint`}
          />
          <div className="grid text-sm">
            <label htmlFor={`${id}-${option.value}`} className="cursor-pointer font-medium">
              {option.label}
            </label>
            <span id={`${id}-${option.value}-hint`} className="text-quiet">
              {option.hint}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
