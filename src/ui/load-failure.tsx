import { Button } from "./button.tsx";
import { keepFocus } from "./keep-focus.ts";

/** Shows that a file of this app could not be loaded, with a retry button. */
export function LoadFailure({
  texts,
  onRetry,
}: {
  texts: { readonly text: string; readonly retry: string };
  onRetry: () => void;
}) {
  // Looks like a banner, but works when the banner's file cannot be loaded.
  return (
    <div
      ref={keepFocus}
      role="alert"
      className="grid justify-items-start gap-2 rounded-md border border-danger-line bg-danger-soft px-4 py-3 text-sm text-danger"
    >
      <p>{texts.text}</p>
      <Button onClick={onRetry}>{texts.retry}</Button>
    </div>
  );
}
