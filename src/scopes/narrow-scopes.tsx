import { useId } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Banner } from "../ui/banner.tsx";
import { Button } from "../ui/button.tsx";

/** Suggests removing the selected scopes that no token was ever requested with. */
export function NarrowScopes({
  unrequested,
  picked,
  onPick,
}: {
  unrequested: readonly string[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
}) {
  const narrow = useMessages("narrow");
  const id = useId();
  const needless = picked.filter((scope) => unrequested.includes(scope));
  if (needless.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Banner intent="hint">
        <h3 id={id} className="font-medium text-ink">
          {narrow.heading}
        </h3>
        <p>{narrow.text}</p>
        <ul aria-labelledby={id} className="grid gap-0.5 font-mono text-[13px] text-ink">
          {needless.map((scope) => (
            <li key={scope} className="wrap-anywhere">
              {scope}
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={() => onPick(picked.filter((scope) => !needless.includes(scope)))}>
            {narrow.takeOut}
          </Button>
        </div>
      </Banner>
    </section>
  );
}
