// Making a format takes longer than using it a hundred times.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = dateFormats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(name, format);
  return format;
}

function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  const format = relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  relativeFormats.set(locale, format);
  return format;
}

/** Shows a moment as date and time of day, with seconds and UTC on hover. `value` is ISO 8601. */
export function Moment({ value, locale }: { value: string; locale: string }) {
  const date = new Date(value);
  const short = dateFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
  return (
    <time dateTime={value} title={date.toISOString()}>
      {short}
    </time>
  );
}

/** Shows a moment as a date, with time and UTC on hover. `value` is ISO 8601. */
export function Time({ value, locale }: { value: string; locale: string }) {
  const local = dateFormat(locale, { dateStyle: "medium" }).format(new Date(value));
  return (
    <time dateTime={value} title={fullTime(value, locale)}>
      {local}
    </time>
  );
}

/** Shows a date that belongs to no time zone. `value` is `YYYY-MM-DD`. */
export function CalendarDate({ value, locale }: { value: string; locale: string }) {
  return (
    <time dateTime={value}>
      {dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(value))}
    </time>
  );
}

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** Shows how long ago a moment was, with the full time and UTC on hover. `now` is in milliseconds. */
export function Ago({ value, now, locale }: { value: string; now: number; locale: string }) {
  return (
    <time dateTime={value} title={fullTime(value, locale)}>
      {ago(value, now, locale)}
    </time>
  );
}

/** Says how long ago a moment was, in whole units of the largest that fits. */
export function ago(value: string, now: number, locale: string): string {
  const format = relativeFormat(locale);
  // A clock that runs ahead of ours does not make the past a future.
  const seconds = Math.max(0, (now - Date.parse(value)) / 1000);
  const [unit, length] = UNITS.find(([, inSeconds]) => seconds >= inSeconds) ?? (["second", 60] as const);
  return format.format(-Math.floor(seconds / length), unit);
}

function fullTime(value: string, locale: string): string {
  const date = new Date(value);
  const full = dateFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(date);
  return `${full} (${date.toISOString()})`;
}
