import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { apiKeyEventTypes } from "../../contract/api-key-event.ts";
import { ApiError } from "../../http/api-error.ts";
import { useManager } from "../../manager/manager-context.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { grantedScopes } from "../../oauth/granted-scopes.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/field.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { accountEventsQuery } from "../paged-queries.ts";
import { EventList, eventsOf } from "./event-list.tsx";
import { eventsAsCsv } from "./events-as-csv.ts";

/** Debounce of the search in milliseconds: not every key press should send a request. */
const ASK_AFTER_MS = 300;

/**
 * Lists who did what to which key of the account, with a search by key or person and a filter by type. What is shown
 * can be copied as CSV.
 */
export function ActivityDialog({ onClose }: { onClose: () => void }) {
  const dialog = useMessages("dialog");
  const history = useMessages("history");
  const activity = useMessages("activity");
  const { copied, selected } = useMessages("copy");
  const lab = useMessages("lab");
  const [typed, setTyped] = useState("");
  const [type, setType] = useState("");
  const search = useSettled(typed, ASK_AFTER_MS);
  const isDenied = grantedScopes(useManager().appToken())?.has("account.audit-log.view") === false;
  const events = useInfiniteQuery({
    ...accountEventsQuery(useApiKeysClient(), { search, type }),
    enabled: !isDenied,
    placeholderData: keepPreviousData,
  });
  const isNotOffered = events.error instanceof ApiError && events.error.status === 404;
  const shown = eventsOf(events);
  const isReading = events.isPending || events.isPlaceholderData || typed !== search;
  const csv = eventsAsCsv(shown, { history, activity });
  return (
    <Dialog
      heading={activity.heading}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      {isDenied || isNotOffered ? (
        <Banner intent="warning">
          <p>{isDenied ? history.denied : activity.notOffered}</p>
        </Banner>
      ) : (
        <div className="grid gap-4">
          <div className="flex flex-wrap gap-3">
            <div className="min-w-48 flex-1">
              <SearchField label={activity.search} value={typed} onChange={setTyped} />
            </div>
            <div className="min-w-40 flex-1">
              <SelectField
                label={activity.type}
                value={type}
                options={[
                  { value: "", label: activity.allTypes },
                  ...apiKeyEventTypes.map((value) => ({ value, label: history.types[value] })),
                ]}
                groups={[]}
                onChange={setType}
              />
            </div>
          </div>
          {shown.length > 0 && !isReading && (
            // Another text may be copied than the one that was.
            <CopyButton
              key={csv}
              value={csv}
              texts={{ label: activity.heading, copy: activity.copy, copied, selected }}
              lines={6}
            />
          )}
          {(isReading || (shown.length === 0 && !events.isError)) && (
            <p role="status" className="text-sm text-quiet">
              {isReading ? history.loading : activity.none}
            </p>
          )}
          <EventList label={activity.heading} events={events} />
        </div>
      )}
    </Dialog>
  );
}
