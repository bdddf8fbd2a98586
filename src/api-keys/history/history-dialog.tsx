import { useInfiniteQuery } from "@tanstack/react-query";
import type { ApiKey } from "../../contract/api-key.ts";
import { useManager } from "../../manager/manager-context.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { grantedScopes } from "../../oauth/granted-scopes.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useApiKeysClient } from "../api-keys-queries.ts";
import { eventsQuery } from "../paged-queries.ts";
import { EventList } from "./event-list.tsx";
import { RecentRefusals } from "./recent-refusals.tsx";

/**
 * Lists who did what to a key, and when, and why its requests were refused lately. If the required scope was denied at
 * install, says so instead.
 */
export function HistoryDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const dialog = useMessages("dialog");
  const history = useMessages("history");
  const lab = useMessages("lab");
  const isDenied = grantedScopes(useManager().appToken())?.has("account.audit-log.view") === false;
  const events = useInfiniteQuery({ ...eventsQuery(useApiKeysClient(), apiKey.id), enabled: !isDenied });
  return (
    <Dialog
      heading={history.heading(apiKey.name)}
      closeLabel={dialog.close}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{lab.close}</Button>}
    >
      <div className="grid gap-4">
        <RecentRefusals apiKey={apiKey} />
        {isDenied ? (
          <Banner intent="warning">
            <p>{history.denied}</p>
          </Banner>
        ) : events.isPending ? (
          <p role="status" className="text-sm text-quiet">
            {history.loading}
          </p>
        ) : (
          <EventList label={history.heading(apiKey.name)} events={events} />
        )}
      </div>
    </Dialog>
  );
}
