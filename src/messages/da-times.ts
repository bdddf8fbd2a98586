import { count } from "./da-count.ts";
import type { timeTexts } from "./en-times.ts";

const months = [
  "jan.",
  "feb.",
  "mar.",
  "apr.",
  "maj",
  "jun.",
  "jul.",
  "aug.",
  "sep.",
  "okt.",
  "nov.",
  "dec.",
];

/** Dates, and how long ago something was, in Danish. */
export const daTimeTexts: typeof timeTexts = {
  times: {
    date: (day, month, year) => `${day}. ${months[month]} ${year}`,
    now: "nu",
    yesterday: "i går",
    minutesAgo: (minutes) => count(minutes, "for 1 minut siden", `for ${minutes} minutter siden`),
    hoursAgo: (hours) => count(hours, "for 1 time siden", `for ${hours} timer siden`),
    daysAgo: (days) => count(days, "for 1 dag siden", `for ${days} dage siden`),
    monthsAgo: (months) => count(months, "for 1 måned siden", `for ${months} måneder siden`),
    yearsAgo: (years) => `for ${years} år siden`,
  },
};
