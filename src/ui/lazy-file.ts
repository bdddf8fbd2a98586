import { useEffect, useSyncExternalStore } from "react";

declare global {
  /** Appended by the build to the URL of every import; see `vite.config.ts`. */
  var importSuffix: string | undefined;
}

/** State of loading a file. */
export type FileState<Value> =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  | { readonly status: "loaded"; readonly value: Value };

/** A file of this app that is fetched when it is first needed. */
export interface LazyFile<Value> {
  getState(): FileState<Value>;
  subscribe(listener: () => void): () => void;
  /**
   * Starts loading unless loading or loaded; after a failure, starts again. Returns whether the file has loaded. Never
   * rejects. While nobody subscribes, as when a file is loaded ahead, a failure leaves the state at `loading`, so that the
   * first subscriber starts again.
   */
  load(): Promise<boolean>;
}

/**
 * Creates a file that is fetched once, on the first call of `load`.
 *
 * Loading can fail at any time: the page is offline, or a newer version replaced the file while the page was open. The
 * failure stays until `load` is called again.
 */
export function lazyFile<Value>(fetchFile: () => Promise<Value>): LazyFile<Value> {
  let state: FileState<Value> = { status: "loading" };
  let running: Promise<boolean> | undefined;
  let hasFailed = false;
  const listeners = new Set<() => void>();
  const setState = (next: FileState<Value>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (state.status === "failed") setState({ status: "loading" });
      // Firefox never fetches the URL of a failed import again, so a retry needs a different URL.
      if (hasFailed) globalThis.importSuffix = `?${Date.now()}`;
      running ??= fetchFile().then(
        (value) => {
          setState({ status: "loaded", value });
          return true;
        },
        () => {
          running = undefined;
          hasFailed = true;
          if (listeners.size > 0) setState({ status: "failed" });
          return false;
        },
      );
      globalThis.importSuffix = undefined;
      return running;
    },
  };
}

/** Loads a file when the component mounts, and returns the state of loading. */
export function useFile<Value>(file: LazyFile<Value>): FileState<Value> {
  const state = useSyncExternalStore(file.subscribe, file.getState);
  useEffect(() => {
    if (file.getState().status === "loading") void file.load();
  }, [file]);
  return state;
}
