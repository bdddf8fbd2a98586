import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";

/** Says that a file of this app could not be loaded, and offers to load it again. */
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
