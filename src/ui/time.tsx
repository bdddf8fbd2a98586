/** Shows a moment as a date, with time and UTC on hover. `value` is ISO 8601. */
export function Time({ value, language }: { value: string; language: string }) {
  const date = new Date(value);
  const local = new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(date);
  const full = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "medium" }).format(date);
  return (
    <time dateTime={value} title={`${full} (${date.toISOString()})`}>
      {local}
    </time>
  );
}
