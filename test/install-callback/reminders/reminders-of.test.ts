import { expect, it } from "vitest";
import { remindersOf } from "../../../install-callback/reminders/reminders-of.ts";
import type { ApiKey } from "../../../src/contract/api-key.ts";
import type { Refusal } from "../../../src/contract/refusal.ts";
import { checkedKey } from "../../support/checked-key.ts";

const now = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();
const reminders = (fields: Partial<ApiKey>, refusals: readonly Refusal[] = []) =>
  remindersOf([checkedKey(now, fields, refusals)], now.getTime());
const refused = (count: number, firstAt: string): Refusal => ({
  reason: "wrong_secret",
  count,
  firstAt,
  lastAt: daysAgo(0),
});

it.each([
  ["2026-12-24", undefined],
  ["2026-12-23", 30],
  ["2026-12-08", 30],
  ["2026-12-07", 14],
  ["2026-11-27", 14],
  ["2026-11-26", 3],
  ["2026-11-23", 3],
])("a rotate-by date of %s is within %s days", (rotateBy, days) => {
  const expected = days === undefined ? [] : [{ kind: "due", rotateBy, days }];
  expect(reminders({ description: `Rotate by: ${rotateBy}` }).map(({ finding }) => finding)).toEqual(
    expected,
  );
});

it("each stage before a rotate-by date, its passing, and another date have a reason of their own", () => {
  const days = ["2026-12-23", "2026-12-07", "2026-11-26", "2026-11-22"];
  const reasons = days.flatMap((rotateBy) => reminders({ description: `Rotate by: ${rotateBy}` }));
  expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(4);
});

it("a key without a note, used and as wide as needed, needs no reminder", () => {
  expect(reminders({ description: "Nightly", lastUsedAt: daysAgo(1) })).toEqual([]);
});

it("an unused key, an overdue one and one whose creator left are named with their owner", () => {
  const [unused, overdue] = reminders({
    name: "Old",
    createdAt: daysAgo(200),
    description: "Owner: ida@example.com\nRotate by: 2026-11-22",
  }).sort((one, other) => (one.reason < other.reason ? 1 : -1));
  expect(unused).toMatchObject({ keyName: "Old", owner: "ida@example.com", finding: { kind: "unused" } });
  expect(overdue).toMatchObject({ finding: { kind: "overdue", rotateBy: "2026-11-22" } });
  const creator = { id: "1", name: "Ida Holm", hasLeft: true };
  expect(reminders({ createdBy: creator })).toMatchObject([{ reason: "left", owner: "" }]);
});

it("refusals count from the third on, over all reasons", () => {
  expect(reminders({}, [refused(2, daysAgo(2))])).toEqual([]);
  const several = [refused(2, daysAgo(2)), { ...refused(1, daysAgo(1)), reason: "retired_secret" }];
  expect(reminders({}, several)).toMatchObject([
    { reason: "refused", finding: { kind: "refused", count: 3, since: daysAgo(2) } },
  ]);
});
