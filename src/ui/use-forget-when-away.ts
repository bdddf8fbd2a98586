import { useEffect, useEffectEvent } from "react";

/** Calls `forget` once the window has been without focus, or hidden, for `afterMs`, and when it is left. */
export function useForgetWhenAway(forget: () => void, afterMs: number): void {
  const onForget = useEffectEvent(forget);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(onForget, afterMs);
    };
    const comeBack = () => clearTimeout(timer);
    // Shown again is not come back to: in Manager the focus may be outside this frame.
    const change = () =>
      document.visibilityState === "visible" && document.hasFocus() ? comeBack() : leave();
    window.addEventListener("blur", leave);
    window.addEventListener("focus", comeBack);
    document.addEventListener("visibilitychange", change);
    window.addEventListener("pagehide", onForget);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("blur", leave);
      window.removeEventListener("focus", comeBack);
      document.removeEventListener("visibilitychange", change);
      window.removeEventListener("pagehide", onForget);
    };
  }, [afterMs]);
}
