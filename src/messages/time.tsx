import type { Messages } from "./en.ts";
import { useLocale, useMessages } from "./messages-context.tsx";

// Making a format takes longer than using it a hundred times.
const momentFormats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(locale: string): Intl.DateTimeFormat {
  const format =
    momentFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  momentFormats.set(locale, format);
  return format;
}

/** Shows a moment as date and time of day, with UTC on hover. `value` is ISO 8601. */
export function Moment({ value }: { value: string }) {
  const locale = useLocale();
  const date = new Date(value);
  return (
    <time dateTime={value} title={date.toISOString()}>
      {momentFormat(locale).format(date)}
    </time>
  );
}

/** Shows a moment as a date, with time and UTC on hover. `value` is ISO 8601. */
export function Time({ value }: { value: string }) {
  const { times } = useMessages();
  const locale = useLocale();
  const date = new Date(value);
  return (
    <time dateTime={value} onPointerEnter={({ currentTarget }) => showFullTime(currentTarget, locale)}>
      {times.date(date.getDate(), date.getMonth(), date.getFullYear())}
    </time>
  );
}

/** Shows a date that belongs to no time zone. `value` is `YYYY-MM-DD`. */
export function CalendarDate({ value }: { value: string }) {
  const { times } = useMessages();
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  return <time dateTime={value}>{times.date(day, month - 1, year)}</time>;
}

/** Shows how long ago a moment was, with the full time and UTC on hover. `now` is in milliseconds. */
export function Ago({ value, now }: { value: string; now: number }) {
  const { times } = useMessages();
  const locale = useLocale();
  return (
    <time dateTime={value} onPointerEnter={({ currentTarget }) => showFullTime(currentTarget, locale)}>
      {ago(value, now, times)}
    </time>
  );
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.25 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;

/** Says how long ago a moment was, in whole units of the largest that fits. */
export function ago(value: string, now: number, times: Messages["times"]): string {
  // A clock that runs ahead of ours does not make the past a future.
  const passed = Math.max(0, now - Date.parse(value));
  const whole = (unit: number) => Math.floor(passed / unit);
  if (passed >= YEAR_MS) return times.yearsAgo(whole(YEAR_MS));
  if (passed >= MONTH_MS) return times.monthsAgo(whole(MONTH_MS));
  if (passed >= 2 * DAY_MS) return times.daysAgo(whole(DAY_MS));
  if (passed >= DAY_MS) return times.yesterday;
  if (passed >= HOUR_MS) return times.hoursAgo(whole(HOUR_MS));
  return passed >= MINUTE_MS ? times.minutesAgo(whole(MINUTE_MS)) : times.now;
}

// Written when someone points at it: a list has dozens of them, and the first format takes long to make.
function showFullTime(element: HTMLTimeElement, locale: string): void {
  const date = new Date(element.dateTime);
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" }).format(date);
  element.title = `${full} (${date.toISOString()})`;
}
