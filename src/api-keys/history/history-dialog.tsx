import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiKeyEvent } from "../../contract/api-key-event.ts";
import { useManager } from "../../manager/manager-context.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { grantedScopes } from "../../oauth/granted-scopes.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { DateTime, shortTime } from "../../ui/date-time.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { useLocale } from "../../ui/locale-context.ts";
import { useFocusFirstNew } from "../../ui/use-focus-first-new.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { eventsQuery } from "../paged-queries.ts";
import { ReadFailure } from "../read-failure.tsx";
import { eventDetails, eventTitle } from "./event-details.ts";

/** Lists who did what to a key, and when. If the required scope was denied at install, says so instead. */
export function HistoryDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const dialog = useMessages("dialog");
  const history = useMessages("history");
  const lab = useMessages("lab");
  const isDenied = grantedScopes(useManager().appToken())?.has("account.audit-log.view") === false;
  const events = useInfiniteQuery({ ...eventsQuery(useApiKeysClient(), apiKey.id), enabled: !isDenied });
  // An event recorded between two page requests pushes the last event of one page onto the next: drop the duplicate.
  const shown = [
    ...new Map(
      events.data?.pages.flatMap(({ content }) => content.map((event) => [event.id, event])),
    ).values(),
  ];
  const list = useRef<HTMLOListElement>(null);
  const focusFirstNew = useFocusFirstNew(list, "li");
  return (
    <Dialog
      heading={history.heading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      {isDenied ? (
        <Banner intent="warning">
          <p>{history.denied}</p>
        </Banner>
      ) : events.isPending ? (
        <p role="status" className="text-sm text-quiet">
          {history.loading}
        </p>
      ) : (
        <div className="grid gap-4">
          <ol
            ref={list}
            aria-label={history.heading(apiKey.name)}
            className="divide-y divide-hairline text-sm empty:hidden"
          >
            {shown.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </ol>
          {events.isError ? (
            <ReadFailure
              error={events.error}
              isTrying={events.isFetching}
              onTryAgain={() =>
                void (events.isFetchNextPageError ? events.fetchNextPage() : events.refetch())
              }
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
        </div>
      )}
    </Dialog>
  );
}

function EventItem({ event }: { event: ApiKeyEvent }) {
  const history = useMessages("history");
  const locale = useLocale();
  return (
    <li tabIndex={-1} className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p>
        <strong className="font-medium">{eventTitle(event, history)}</strong>{" "}
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
