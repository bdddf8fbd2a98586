import type { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ApiKeyEvent, ApiKeyEventPage } from "../../contract/api-key-event.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime, shortTime } from "../../ui/date-time.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { useLocale } from "../../ui/locale-context.ts";
import { useFocusFirstNew } from "../../ui/use-focus-first-new.ts";
import { ReadFailure } from "../read-failure.tsx";
import { eventDetails, eventTitle } from "./event-details.ts";

type EventPages = ReturnType<
  typeof useInfiniteQuery<ApiKeyEventPage, Error, { readonly pages: readonly ApiKeyEventPage[] }>
>;

/** Returns the events of all pages that were read, each once. */
export function eventsOf({ data }: Pick<EventPages, "data">): readonly ApiKeyEvent[] {
  // An event recorded between two page requests pushes the last event of one page onto the next.
  const events = data?.pages.flatMap(({ content }) => content) ?? [];
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

/** Lists events, newest first, and reads older ones on request. */
export function EventList({ label, events }: { label: string; events: EventPages }) {
  const history = useMessages("history");
  const list = useRef<HTMLOListElement>(null);
  const focusFirstNew = useFocusFirstNew(list, "li");
  return (
    <>
      <ol ref={list} aria-label={label} className="divide-y divide-hairline text-sm empty:hidden">
        {eventsOf(events).map((event) => (
          <EventItem key={event.id} event={event} />
        ))}
      </ol>
      {events.isError ? (
        <ReadFailure
          error={events.error}
          isTrying={events.isFetching}
          onTryAgain={() => void (events.isFetchNextPageError ? events.fetchNextPage() : events.refetch())}
        />
      ) : (
        events.hasNextPage && (
          <div ref={keepFocus}>
            <Button
              unavailable={events.isFetching}
              onClick={() => {
                focusFirstNew();
                void events.fetchNextPage();
              }}
            >
              {history.showOlder}
            </Button>
          </div>
        )
      )}
    </>
  );
}

function EventItem({ event }: { event: ApiKeyEvent }) {
  const history = useMessages("history");
  const locale = useLocale();
  return (
    <li tabIndex={-1} className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p className="wrap-anywhere">
        <strong className="font-medium">
          {event.apiKey && (
            <>
              <bdi dir="auto">{event.apiKey.name}</bdi>:{" "}
            </>
          )}
          {eventTitle(event, history)}
        </strong>{" "}
        <span className="text-quiet">
          <DateTime value={event.at} />
          {event.by && ` · ${event.by.name}`}
        </span>
      </p>
      {eventDetails(event, history, (time) => shortTime(time, locale)).map((line) => (
        <p key={line} className="text-quiet wrap-anywhere">
          <bdi dir="auto">{line}</bdi>
        </p>
      ))}
    </li>
  );
}
