import { expect, it } from "vitest";
import { timeAgo } from "../../src/ui/date-time.tsx";

const now = Date.parse("2026-11-23T12:00:00Z");

it.each([
  ["2026-11-23T12:00:30Z", "now", "nu", "jetzt"],
  ["2026-11-23T11:59:01Z", "now", "nu", "jetzt"],
  ["2026-11-23T11:58:00Z", "2 minutes ago", "for 2 minutter siden", "vor 2 Minuten"],
  ["2026-11-23T10:30:00Z", "1 hour ago", "for 1 time siden", "vor 1 Stunde"],
  ["2026-11-22T11:00:00Z", "yesterday", "i går", "gestern"],
  ["2026-11-18T11:00:00Z", "5 days ago", "for 5 dage siden", "vor 5 Tagen"],
  ["2026-10-20T12:00:00Z", "1 month ago", "for 1 måned siden", "vor 1 Monat"],
  ["2026-09-20T12:00:00Z", "2 months ago", "for 2 måneder siden", "vor 2 Monaten"],
  ["2024-11-01T12:00:00Z", "2 years ago", "for 2 år siden", "vor 2 Jahren"],
])("%s is shown as %s", (value, english, danish, german) => {
  expect([timeAgo(value, now, "en-GB"), timeAgo(value, now, "da"), timeAgo(value, now, "de")]).toEqual([
    english,
    danish,
    german,
  ]);
});
