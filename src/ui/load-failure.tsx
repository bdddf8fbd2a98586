import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";

/** Shows that a file of this app could not be loaded, with a retry button. */
export function LoadFailure({
  texts,
  onRetry,
}: {
  texts: { readonly text: string; readonly retry: string };
  onRetry: () => void;
}) {
  return (
    <Banner intent="danger">
      <p>{texts.text}</p>
      <div>
        <Button onClick={onRetry}>{texts.retry}</Button>
      </div>
    </Banner>
  );
}
