import { useCallback, useRef } from "react";

/**
 * Gives a function that starts a request unless one is still on its way; the request says when it is done.
 *
 * State is a render late, and a double click is faster. (`docs/requirements.md`, I1)
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
