import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import type { AccountDialog } from "../api-key-action.ts";
import { HealthChips } from "./health-chips.tsx";
import { OwnerFilter } from "./owner-filter.tsx";

/** Filters the list by owner or system, and by what is worth a look. Beside them are the dialogs about all keys. */
export function ListFilters({
  onOpen,
  ...props
}: Parameters<typeof HealthChips>[0] & { onOpen: (dialog: AccountDialog) => void }) {
  const lab = useMessages("lab");
  const activity = useMessages("activity");
  return (
    <>
      {props.apiKeys.length > 1 && <OwnerFilter {...props} />}
      <HealthChips {...props} />
      <div className="flex flex-wrap">
        <Button intent="quiet" onClick={() => onOpen("whose-token")}>
          {lab.whose.heading}
        </Button>
        <Button intent="quiet" onClick={() => onOpen("activity")}>
          {activity.heading}
        </Button>
      </div>
    </>
  );
}
