import { useEffect } from "react";
import type { ApiKey } from "../../contract/api-key.ts";
import type { ApiKeyFilter, HealthOfKeys } from "../../keys/filter-api-keys.ts";
import type { HealthFinding } from "../../keys/key-health.ts";
import { useMessages } from "../../messages/messages-context.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { useNow } from "../../ui/use-now.ts";
import { useHealth } from "./use-health.ts";

const KINDS: readonly HealthFinding["kind"][] = ["refused", "overdue", "left", "unused", "wide"];

/**
 * Shows how many keys are worth a look, and why; a press shows only those. Shows nothing if there are none.
 *
 * The list learns the findings by `onHealth`: what they are computed from is fetched after the first screen.
 */
export function HealthChips({
  apiKeys,
  filter,
  onFilter,
  onHealth,
}: {
  apiKeys: readonly ApiKey[];
  filter: ApiKeyFilter | undefined;
  onFilter: (filter: ApiKeyFilter | undefined) => void;
  onHealth: (health: HealthOfKeys) => void;
}) {
  const texts = useMessages("health");
  const health = useHealth(apiKeys, useNow(true, 60_000));
  useEffect(() => onHealth(health), [health, onHealth]);
  const counts = KINDS.flatMap((kind) => {
    const count = [...health.values()].filter((findings) => findings.some((one) => one.kind === kind)).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (counts.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{texts.label}</legend>
      {counts.map(({ kind, count }) => {
        const isChosen = filter?.by === "health" && filter.value === kind;
        return (
          <button
            key={kind}
            ref={keepFocus}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onFilter(isChosen ? undefined : { by: "health", value: kind })}
            className="min-h-9 rounded-xl border border-warning-line bg-warning-soft px-3 text-sm text-warning aria-pressed:border-warning aria-pressed:font-medium max-sm:min-h-11"
          >
            {texts.chips[kind](count)}
          </button>
        );
      })}
    </fieldset>
  );
}
