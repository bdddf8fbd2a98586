import type { LazyFile } from "../../src/ui/lazy-file.ts";

/** Lets tests make the lazy files of the app fail, and be loaded anew. */
export const files = {
  isFailing: false,
  /** How many files are being fetched. */
  loading: 0,
  /** Forgets what was loaded, as a new page does. */
  forget() {
    for (const forget of forgetters) forget();
  },
};

const forgetters: (() => void)[] = [];

/** Wraps `lazyFile` so that {@link files} rules its loads; for `vi.mock`. */
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
