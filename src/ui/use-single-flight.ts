import { useCallback, useRef } from "react";

/**
 * Returns a function that starts a request unless one is in flight. The request calls `done` when it has finished.
 *
 * A ref, because state updates with the next render and a double click is faster. (`docs/requirements.md`, I1)
 */
export function useSingleFlight(): (start: (done: () => void) => void) => void {
  const isOnItsWay = useRef(false);
  return useCallback((start) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    start(() => {
      isOnItsWay.current = false;
    });
  }, []);
}
