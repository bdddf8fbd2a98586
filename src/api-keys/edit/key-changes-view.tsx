import { type KeyChanges, keyTextFields } from "../../keys/key-changes.ts";
import { useMessages } from "../../messages/messages-context.tsx";

/**
 * Shows each change of a key, before and after. Added and removed scopes are labelled in words, not by colour alone.
 */
export function KeyChangesView({ changes }: { changes: KeyChanges }) {
  const edit = useMessages("edit");
  const form = useMessages("form");
  const review = useMessages("review");
  const texts = keyTextFields.flatMap((field) => {
    const change = changes[field];
    return change ? [{ label: form[field], ...change }] : [];
  });
  return (
    <div className="grid gap-4 text-sm">
      {texts.map(({ label, before, after }) => (
        <dl key={label} className="grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_1fr]">
          <dt className="font-medium sm:col-span-2">{label}</dt>
          <dt className="text-quiet">{edit.before}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">
            <bdi dir="auto">{before || review.notNoted}</bdi>
          </dd>
          <dt className="text-quiet">{edit.after}</dt>
          <dd className="font-medium whitespace-pre-line wrap-anywhere">
            <bdi dir="auto">{after || review.notNoted}</bdi>
          </dd>
        </dl>
      ))}
      {(["added", "removed"] as const).map((kind) => {
        const scopes = changes.allowedScopes?.[kind] ?? [];
        if (scopes.length === 0) return null;
        return (
          <div key={kind} className="grid gap-1.5">
            <p className="font-medium">{edit[kind]}</p>
            <ul aria-label={edit[kind]} className="grid gap-1">
              {scopes.map((scope) => (
                <li
                  key={scope}
                  className={`rounded px-2 py-1 font-mono text-[13px] wrap-anywhere ${kind === "added" ? "bg-success-soft text-success" : "bg-danger-soft text-danger line-through"}`}
                >
                  {scope}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
