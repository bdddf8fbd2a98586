import type { ApiKeyEvent } from "../../contract/api-key-event.ts";
import type { AllMessages } from "../../messages/en-all.ts";
import { eventDetails, eventTitle } from "./event-details.ts";

/**
 * Returns events as CSV (RFC 4180): time in ISO 8601, key, person, what happened, details. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
export function eventsAsCsv(
  events: readonly ApiKeyEvent[],
  { history, activity }: Pick<AllMessages, "history" | "activity">,
): string {
  const { time, key, person, event: what, details } = activity.columns;
  const rows = events.map((event) => [
    event.at,
    event.apiKey?.name ?? "",
    event.by?.name ?? "",
    eventTitle(event, history),
    eventDetails(event, history, (value) => value).join("\n"),
  ]);
  return [[time, key, person, what, details], ...rows]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
