/** Shows a moment as date and time of day, with seconds and UTC on hover. `value` is ISO 8601. */
export function Moment({ value, locale }: { value: string; locale: string }) {
  const date = new Date(value);
  const short = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
  return (
    <time dateTime={value} title={date.toISOString()}>
      {short}
    </time>
  );
}

/** Shows a moment as a date, with time and UTC on hover. `value` is ISO 8601. */
export function Time({ value, locale }: { value: string; locale: string }) {
  const date = new Date(value);
  const local = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(date);
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(date);
  return (
    <time dateTime={value} title={`${full} (${date.toISOString()})`}>
      {local}
    </time>
  );
}
