import { ChevronRight } from "lucide";
import type { ApiKey } from "../contract/api-key.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Help } from "../ui/help.tsx";
import { Icon } from "../ui/icon.tsx";

/** Asks for which key a token is wanted. */
export function PickKeyDialog({
  apiKeys,
  onPick,
  onClose,
}: {
  apiKeys: readonly ApiKey[];
  onPick: (apiKey: ApiKey) => void;
  onClose: () => void;
}) {
  const dialog = useMessages("dialog");
  const help = useMessages("help");
  const pickKey = useMessages("pickKey");
  return (
    <Dialog heading={pickKey.heading} closeLabel={dialog.close} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-sm text-quiet">{pickKey.intro}</p>
        <ul className="divide-y divide-hairline rounded-md border border-hairline">
          {apiKeys.map((apiKey) => (
            <li key={apiKey.id}>
              <button
                type="button"
                onClick={() => onPick(apiKey)}
                className="flex w-full items-center gap-3 px-4 py-3 text-start text-sm hover:bg-sunken"
              >
                <span className="grid min-w-0 flex-1">
                  <bdi dir="auto" className="font-medium wrap-anywhere">
                    {apiKey.name}
                  </bdi>
                  <span className="font-mono text-xs text-quiet">{apiKey.clientId}</span>
                </span>
                <Icon of={ChevronRight} className="size-4 shrink-0 text-quiet rtl:rotate-180" />
              </button>
            </li>
          ))}
        </ul>
        <Help {...help.questions.token} />
      </div>
    </Dialog>
  );
}
