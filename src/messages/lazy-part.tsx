import { type ComponentType, memo, type NamedExoticComponent, type ReactNode } from "react";
import { lazyFile, useFile } from "../ui/lazy-file.ts";
import { LoadFailure } from "../ui/load-failure.tsx";
import { useLaterTexts, useMessages } from "./messages-context.tsx";

/** A component that is fetched when it is first rendered, or earlier with `load`, which says whether it has loaded. */
export type LazyPart<Props extends object> = NamedExoticComponent<Props> & {
  readonly load: () => Promise<boolean>;
};

/**
 * Creates a component whose code and texts are fetched when it is first rendered.
 *
 * Shows `loading` until both have loaded, or an error with a retry button if either fails. The components around it
 * stay as they are.
 *
 * No other file may import the component statically, other than as a type: Firefox would not load it again after a
 * failure, as the address of a static import cannot be changed. Whoever needs it in a second place shares the lazy part.
 */
export function lazyPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  loading: ReactNode = null,
): LazyPart<Props> {
  const file = lazyFile(fetchPart);
  function Part(props: Props) {
    const part = useFile(file);
    const loadFailure = useMessages("loadFailure");
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
    const Loaded = part.value;
    return <Loaded {...props} />;
  }
  return Object.assign(memo(Part), { load: file.load });
}
