import { X } from "lucide";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "../ui/icon.tsx";
import { togglePicked } from "./pick-scopes.ts";
import { byRisk, scopeRisk } from "./scope-risk.ts";

/** Lists the selected scopes, riskiest first, each with a button that removes it. The search does not filter them. */
export function PickedScopes({
  picked,
  onPick,
}: {
  picked: readonly string[];
  onPick: (picked: string[]) => void;
}) {
  const picker = useMessages("picker");
  if (picked.length === 0) return null;
  return (
    <ul aria-label={picker.pickedSoFar} className="flex max-h-32 flex-wrap gap-1.5 overflow-y-auto">
      {byRisk(picked).map((scope) => (
        <li
          key={scope}
          className={`flex items-center gap-1 rounded-full py-0.5 ps-2.5 pe-0.5 font-mono text-xs wrap-anywhere ${scopeRisk(scope) === "high" ? "bg-danger-soft text-danger" : "bg-sunken"}`}
        >
          {scope}
          <button
            type="button"
            aria-label={picker.remove(scope)}
            title={picker.remove(scope)}
            onClick={() => onPick(togglePicked(picked, scope))}
            className="grid size-6 shrink-0 place-items-center rounded-full text-quiet hover:bg-hairline hover:text-ink"
          >
            <Icon of={X} className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
