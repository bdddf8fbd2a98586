import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { keepFocus } from "./keep-focus.ts";

/**
 * Shows that a file of this app could not be loaded, with a retry button. Scrolls there, as it may be why a button is
 * unavailable.
 */
export function LoadFailure({
  texts,
  onRetry,
}: {
  texts: { readonly text: string; readonly retry: string };
  onRetry: () => void;
}) {
  const alert = useRef<HTMLDivElement>(null);
  // After a dialog that opens with this failure has scrolled to its top.
  useEffect(() => {
    alert.current?.scrollIntoView({ block: "nearest" });
  }, []);
  // Looks like a banner, but works when the banner's file cannot be loaded.
  return (
    <div
      ref={alert}
      role="alert"
      className="grid justify-items-start gap-2 rounded-md border border-danger-line bg-danger-soft px-4 py-3 text-sm text-danger"
    >
      <p>{texts.text}</p>
      <div ref={keepFocus}>
        <Button onClick={onRetry}>{texts.retry}</Button>
      </div>
    </div>
  );
}
