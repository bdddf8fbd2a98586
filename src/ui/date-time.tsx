import { useLocale } from "./locale-context.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.25 * DAY_MS;

/** Units of time, largest first. */
const UNITS = [
  ["year", YEAR_MS],
  ["month", YEAR_MS / 12],
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
] as const;

// Creating a format takes longer than using it a hundred times, so formats are cached.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDate(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format.format(date);
}

function fullTime(date: Date, locale: string): string {
  return formatDate(date, locale, { dateStyle: "long", timeStyle: "long" });
}

/** Returns date and time of day of an ISO 8601 time, without seconds. */
export function shortTime(value: string, locale: string): string {
  return formatDate(new Date(value), locale, { dateStyle: "medium", timeStyle: "short" });
}

/** Shows date and time of day, with seconds and time zone in the title. `value` is ISO 8601. */
export function DateTime({ value }: { value: string }) {
  const locale = useLocale();
  return (
    <time dateTime={value} title={fullTime(new Date(value), locale)}>
      {shortTime(value, locale)}
    </time>
  );
}

/** Returns a date (`YYYY-MM-DD`) without a time zone. */
export function calendarDate(value: string, locale: string): string {
  return formatDate(new Date(value), locale, { dateStyle: "medium", timeZone: "UTC" });
}

/** Shows a date without a time zone. `value` is `YYYY-MM-DD`. */
export function CalendarDate({ value }: { value: string }) {
  return <time dateTime={value}>{calendarDate(value, useLocale())}</time>;
}

/**
 * Shows how long ago `value` (ISO 8601) was, with the full time and its zone in the title. `now` is in milliseconds
 * since 1970.
 */
export function TimeAgo({ value, now }: { value: string; now: number }) {
  const locale = useLocale();
  return (
    <time dateTime={value} title={fullTime(new Date(value), locale)}>
      {timeAgo(value, now, locale)}
    </time>
  );
}

/** Returns how long ago `value` (ISO 8601) was, in whole units of the largest that fits, e.g. "2 hours ago". */
export function timeAgo(value: string, now: number, locale: string): string {
  // The service's clock may be ahead of the browser's: never show a past time as a future one.
  const passed = Math.max(0, now - Date.parse(value));
  const [unit, length] = UNITS.find(([, ms]) => passed >= ms) ?? ["second", Number.POSITIVE_INFINITY];
  // "auto" gives "now" and "yesterday", but also "last month" for 40 days ago.
  const numeric = unit === "second" || unit === "day" ? "auto" : "always";
  return relativeFormat(locale, numeric).format(-Math.floor(passed / length), unit);
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relativeFormat(locale: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
  const format = relativeFormats.get(locale + numeric) ?? new Intl.RelativeTimeFormat(locale, { numeric });
  relativeFormats.set(locale + numeric, format);
  return format;
}
