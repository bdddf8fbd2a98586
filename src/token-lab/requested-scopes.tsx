import { useMessages } from "../messages/messages-context.tsx";
import { Button } from "../ui/button.tsx";

/** Lets a person select which of a key's allowed scopes a test token asks for. */
export function RequestedScopes({
  allowedScopes,
  picked,
  isMissing,
  onPick,
}: {
  allowedScopes: readonly string[];
  picked: readonly string[];
  /** Whether a token was asked for without any. */
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
      {/* It stays when all are selected: gone, it would take the focus along. */}
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
