import { describe, expect, it } from "vitest";
import { daAll } from "../../src/messages/da-all.ts";
import { deAll } from "../../src/messages/de-all.ts";
import { enAll } from "../../src/messages/en-all.ts";
import { ago } from "../../src/messages/time.tsx";

const now = Date.parse("2026-11-23T12:00:00Z");

it.each([
  ["2026-11-23T12:00:30Z", "now"],
  ["2026-11-23T11:59:01Z", "now"],
  ["2026-11-23T11:58:00Z", "2 minutes ago"],
  ["2026-11-23T10:30:00Z", "1 hour ago"],
  ["2026-11-22T11:00:00Z", "yesterday"],
  ["2026-11-21T11:00:00Z", "2 days ago"],
  ["2026-10-20T12:00:00Z", "1 month ago"],
  ["2026-09-20T12:00:00Z", "2 months ago"],
  ["2024-11-01T12:00:00Z", "2 years ago"],
])("%s is %s", (value, words) => {
  expect(ago(value, now, enAll.times)).toBe(words);
});

// Every browser knows these languages, but needs 11 ms to remember: too long for the first screen.
describe.each([
  ["en-GB", enAll.times],
  ["da", daAll.times],
  ["de", deAll.times],
] as const)("what %s calls", (locale, times) => {
  it("a date is what a browser calls it", () => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      for (const day of [1, 9, 10, 31]) {
        const date = new Date(Date.UTC(2026, month, day));
        const shown = times.date(date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear());
        expect(shown).toBe(format.format(date));
      }
    }
  });

  it("a time that passed is what a browser calls it", () => {
    const format = new Intl.RelativeTimeFormat(locale);
    for (const count of [1, 2, 11, 59]) {
      expect(times.minutesAgo(count)).toBe(format.format(-count, "minute"));
      expect(times.hoursAgo(count)).toBe(format.format(-count, "hour"));
      expect(times.daysAgo(count)).toBe(format.format(-count, "day"));
      expect(times.monthsAgo(count)).toBe(format.format(-count, "month"));
      expect(times.yearsAgo(count)).toBe(format.format(-count, "year"));
    }
    const near = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    expect([times.now, times.yesterday]).toEqual([near.format(0, "second"), near.format(-1, "day")]);
  });
});
