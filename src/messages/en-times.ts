import { count } from "./en-count.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** Dates, and how long ago something was, in English. */
export const timeTexts = {
  times: {
    /** `month` counts from 0. */
    date: (day: number, month: number, year: number) => `${day} ${months[month]} ${year}`,
    now: "now",
    yesterday: "yesterday",
    minutesAgo: (minutes: number) => count(minutes, "1 minute ago", `${minutes} minutes ago`),
    hoursAgo: (hours: number) => count(hours, "1 hour ago", `${hours} hours ago`),
    daysAgo: (days: number) => count(days, "1 day ago", `${days} days ago`),
    monthsAgo: (months: number) => count(months, "1 month ago", `${months} months ago`),
    yearsAgo: (years: number) => count(years, "1 year ago", `${years} years ago`),
  },
};
