import { useEffect } from "react";
import { useMessages } from "../../messages/messages-context.tsx";
import { Button } from "../../ui/button.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import type { AccountDialog } from "../api-key-action.ts";
import { loadDialogsAhead } from "../load-dialogs-ahead.ts";
import { HealthChips } from "./health-chips.tsx";
import { OwnerFilter } from "./owner-filter.tsx";

/** Filters the list by owner or system, and by what is worth a look. Beside them are the dialogs about all keys. */
export function ListFilters({
  isReadOnly,
  onOpen,
  ...props
}: Parameters<typeof HealthChips>[0] & {
  /** True if the signed-in user may see the keys but not change them. */
  isReadOnly: boolean;
  onOpen: (dialog: AccountDialog) => void;
}) {
  useEffect(() => {
    // When the list cannot be read again, the browser may be offline: fetch what says so now.
    import("./list-failure.tsx").catch(() => {});
    return loadDialogsAhead();
  }, []);
  const lab = useMessages("lab");
  const activity = useMessages("activity");
  const reassign = useMessages("reassign");
  const owner = props.filter?.by === "owner" ? props.filter.value : undefined;
  return (
    <>
      {props.apiKeys.length > 1 && <OwnerFilter {...props} />}
      {owner !== undefined && !isReadOnly && (
        <Button ref={keepFocus} onClick={() => onOpen({ kind: "reassign", owner })}>
          {reassign.open}
        </Button>
      )}
      <HealthChips {...props} />
      <div className="flex flex-wrap">
        <Button intent="quiet" onClick={() => onOpen({ kind: "whose-token" })}>
          {lab.whose.heading}
        </Button>
        <Button intent="quiet" onClick={() => onOpen({ kind: "activity" })}>
          {activity.heading}
        </Button>
      </div>
    </>
  );
}
