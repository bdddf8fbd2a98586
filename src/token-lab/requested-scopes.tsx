import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";

/** Shows a key's allowed scopes, to select those that a test token requests. */
export function RequestedScopes({
  allowedScopes,
  picked,
  isMissing,
  onPick,
}: {
  allowedScopes: readonly string[];
  picked: readonly string[];
  /** True if a token was requested without any scope. */
  isMissing: boolean;
  onPick: (picked: readonly string[]) => void;
}) {
  const lab = useMessages("lab");
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="contents text-sm font-medium">{lab.scopes}</legend>
      <p className="text-sm text-quiet">{lab.scopesHint}</p>
      {isMissing && (
        <p role="alert" className="text-sm font-medium text-danger">
          {lab.scopesMissing}
        </p>
      )}
      <div className="grid max-h-48 gap-x-4 overflow-y-auto">
        {allowedScopes.map((scope) => (
          <label key={scope} className="flex cursor-pointer items-start gap-2.5 py-1">
            <input
              type="checkbox"
              className="mt-0.5 size-4.5 shrink-0 accent-primary"
              checked={picked.includes(scope)}
              onChange={() =>
                onPick(
                  picked.includes(scope) ? picked.filter((other) => other !== scope) : [...picked, scope],
                )
              }
            />
            <span className="font-mono text-[13px] wrap-anywhere">{scope}</span>
          </label>
        ))}
      </div>
      {/* Keep the button when all are selected: removing it would lose the focus. */}
      <div>
        <Button
          unavailable={allowedScopes.every((scope) => picked.includes(scope))}
          onClick={() => onPick(allowedScopes)}
        >
          {lab.selectAll}
        </Button>
      </div>
    </fieldset>
  );
}
