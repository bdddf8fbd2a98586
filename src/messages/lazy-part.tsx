import type { ComponentType, ReactNode } from "react";
import { lazyFile, useFile } from "../ui/lazy-file.ts";
import { LoadFailure } from "../ui/load-failure.tsx";
import { useLaterTexts, useMessages } from "./messages-context.tsx";

/**
 * Creates a component whose code and texts are fetched when it is first shown.
 *
 * Until both are there it shows `loading`; where one of them cannot be loaded, a sentence with a way to try again.
 * What is around it stays as it is.
 */
export function lazyPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  loading: ReactNode = null,
): ComponentType<Props> {
  const file = lazyFile(fetchPart);
  return function LazyPart(props: Props) {
    const part = useFile(file);
    const { loadFailure } = useMessages();
    const textsFile = useLaterTexts();
    const texts = useFile(textsFile);
    if (part.status === "failed" || texts.status === "failed") {
      const retry = () => {
        void file.load();
        void textsFile.load();
      };
      return <LoadFailure texts={loadFailure} onRetry={retry} />;
    }
    if (part.status === "loading" || texts.status === "loading") return loading;
    const Part = part.value;
    return <Part {...props} />;
  };
}
