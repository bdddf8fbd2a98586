import type { LazyFile } from "../../src/ui/lazy-file.ts";

/** Lets tests make the lazy files of the app fail, and be loaded anew. */
export const files = {
  isFailing: false,
  /** Forgets what was loaded, as a new page does. */
  forget() {
    for (const forget of forgetters) forget();
  },
};

const forgetters: (() => void)[] = [];

/** Wraps `lazyFile` so that {@link files} rules its loads; for `vi.mock`. */
export function fallible(lazyFile: <Value>(fetchFile: () => Promise<Value>) => LazyFile<Value>) {
  return <Value>(fetchFile: () => Promise<Value>): LazyFile<Value> => {
    const create = () =>
      lazyFile(() => (files.isFailing ? Promise.reject(new Error("The file is gone.")) : fetchFile()));
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
