import { useCallback, useRef } from "react";

/**
 * Gives a function from a request to its `Idempotency-Key`: the same one while the same thing is asked for, so that
 * a lost answer can be asked for again; a new one for another intent. It lives as long as its dialog.
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
