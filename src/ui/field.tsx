import { type ComponentProps, type ReactNode, useId } from "react";
import { controlClass } from "./search-field.tsx";

interface FieldTexts {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
}

function FieldFrame({
  label,
  hint,
  problem,
  id,
  children,
}: FieldTexts & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

/** Shows the problem of a field, which refers to it by `id`. */
export function FieldProblem({ id, problem }: { id: string; problem?: string | undefined }) {
  return problem ? (
    <p id={id} className="text-sm font-medium text-danger">
      {problem}
    </p>
  ) : null;
}

function describedBy(id: string, { hint, problem }: FieldTexts) {
  return {
    "aria-invalid": problem ? true : undefined,
    "aria-describedby":
      [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined,
  };
}

/** A one-line text field with label, hint and problem. Asks browsers and password managers not to fill or save it. */
export function TextField({
  label,
  hint,
  problem,
  className = "",
  ...props
}: ComponentProps<"input"> & FieldTexts) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        data-1p-ignore=""
        data-lpignore="true"
        {...props}
        id={id}
        {...describedBy(id, { label, hint, problem })}
        className={`${controlClass} ${className}`}
      />
    </FieldFrame>
  );
}

/** A multi-line text field with label, hint and problem. */
export function TextAreaField({ label, hint, problem, ...props }: ComponentProps<"textarea"> & FieldTexts) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <textarea
        rows={2}
        {...props}
        id={id}
        {...describedBy(id, { label, hint, problem })}
        className={controlClass}
      />
    </FieldFrame>
  );
}

/** An option of a {@link SelectField}. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** A select with optional groups. Its label is for assistive technology only. */
export function SelectField({
  label,
  value,
  options,
  groups,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly SelectOption[];
  groups: readonly { readonly label: string; readonly options: readonly SelectOption[] }[];
  onChange: (value: string) => void;
}) {
  const option = ({ value, label }: SelectOption) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={controlClass}
    >
      {options.map(option)}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map(option)}
        </optgroup>
      ))}
    </select>
  );
}
