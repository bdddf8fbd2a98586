import { useCallback, useRef } from "react";

/**
 * Returns a function from a request to its `Idempotency-Key`. Equal requests in a row get the same key, so that a lost
 * response can be requested again; a different request gets a new key. Keys do not outlive the dialog.
 */
export function useIdempotencyKey(): (request: unknown) => string {
  const intent = useRef<{ request: string; idempotencyKey: string }>(null);
  return useCallback((request) => {
    const text = JSON.stringify(request);
    if (intent.current?.request !== text) {
      intent.current = { request: text, idempotencyKey: crypto.randomUUID() };
    }
    return intent.current.idempotencyKey;
  }, []);
}
