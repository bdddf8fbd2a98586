/** Classes of a control that text is entered in. */
export const controlClass =
  "w-full rounded-md border border-control bg-surface px-3 py-2 text-sm text-ink placeholder:text-quiet aria-invalid:border-danger";

/** A search field. Its label is visible only as the placeholder; assistive technology reads it as the name. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="search"
      spellCheck={false}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={controlClass}
    />
  );
}
