import type { LazyFile } from "../../src/ui/lazy-file.ts";

/** Lets tests make the app's lazy files fail or load again. */
export const files = {
  isFailing: false,
  /** How many files are loading. */
  loading: 0,
  /** Discards the loaded files, as a new page does. */
  forget() {
    for (const forget of forgetters) forget();
  },
};

const forgetters: (() => void)[] = [];

/** Wraps `lazyFile` so that {@link files} controls its loading; for `vi.mock`. */
export function fallible(lazyFile: <Value>(fetchFile: () => Promise<Value>) => LazyFile<Value>) {
  return <Value>(fetchFile: () => Promise<Value>): LazyFile<Value> => {
    const fetchOrFail = async () => {
      files.loading += 1;
      try {
        if (files.isFailing) throw new Error("The file is gone.");
        return await fetchFile();
      } finally {
        files.loading -= 1;
      }
    };
    const create = () => lazyFile(fetchOrFail);
    let file = create();
    forgetters.push(() => {
      file = create();
    });
    return {
      getState: () => file.getState(),
      subscribe: (listener) => file.subscribe(listener),
      load: () => file.load(),
    };
  };
}
