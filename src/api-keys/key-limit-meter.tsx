import { ACTIVE_API_KEY_LIMIT } from "../contract/limits.ts";
import { useMessages } from "../messages/messages-context.tsx";

/** Shows how many of the account's keys are in use, in words and as a bar. */
export function KeyLimitMeter({ active }: { active: number }) {
  const { page } = useMessages();
  return (
    <div className="grid w-44 gap-1.5">
      <p className="text-sm text-quiet">{page.activeKeys(active, ACTIVE_API_KEY_LIMIT)}</p>
      <div aria-hidden="true" className="flex gap-0.5">
        {Array.from({ length: ACTIVE_API_KEY_LIMIT }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: ten equal pieces, never in another order.
            key={index}
            className={`h-1.5 flex-1 rounded-full ${index < active ? (active >= ACTIVE_API_KEY_LIMIT ? "bg-danger" : "bg-primary") : "bg-hairline"}`}
          />
        ))}
      </div>
    </div>
  );
}
