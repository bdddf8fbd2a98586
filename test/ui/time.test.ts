import { expect, it } from "vitest";
import { ago } from "../../src/ui/time.tsx";

const now = Date.parse("2026-11-23T12:00:00Z");

it.each([
  ["2026-11-23T12:00:30Z", "now"],
  ["2026-11-23T11:59:01Z", "now"],
  ["2026-11-23T11:58:00Z", "2 minutes ago"],
  ["2026-11-23T09:30:00Z", "2 hours ago"],
  ["2026-11-22T11:00:00Z", "yesterday"],
  ["2026-09-20T12:00:00Z", "2 months ago"],
  ["2024-11-01T12:00:00Z", "2 years ago"],
])("%s is %s", (value, words) => {
  expect(ago(value, now, "en-GB")).toBe(words);
});

it("is said in the language of the page", () => {
  expect(ago("2026-11-23T09:30:00Z", now, "da")).toBe("for 2 timer siden");
});
