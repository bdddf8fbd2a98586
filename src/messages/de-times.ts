import { count } from "./de-count.ts";
import type { timeTexts } from "./en-times.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** Dates, and how long ago something was, in German. */
export const deTimeTexts: typeof timeTexts = {
  times: {
    date: (day, month, year) => `${two(day)}.${two(month + 1)}.${year}`,
    now: "jetzt",
    yesterday: "gestern",
    minutesAgo: (minutes) => count(minutes, "vor 1 Minute", `vor ${minutes} Minuten`),
    hoursAgo: (hours) => count(hours, "vor 1 Stunde", `vor ${hours} Stunden`),
    daysAgo: (days) => count(days, "vor 1 Tag", `vor ${days} Tagen`),
    monthsAgo: (months) => count(months, "vor 1 Monat", `vor ${months} Monaten`),
    yearsAgo: (years) => count(years, "vor 1 Jahr", `vor ${years} Jahren`),
  },
};
