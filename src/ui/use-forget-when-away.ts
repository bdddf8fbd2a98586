import { useEffect, useEffectEvent } from "react";

/** After how long without focus a pasted secret and a token are discarded, in milliseconds. */
export const FORGET_AFTER_MS = 5 * 60_000;

/** Calls `forget` when the window has been unfocused or hidden for `afterMs`, and on `pagehide`. */
export function useForgetWhenAway(forget: () => void, afterMs: number): void {
  const onForget = useEffectEvent(forget);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(onForget, afterMs);
    };
    const comeBack = () => clearTimeout(timer);
    // Visible does not mean focused: in Manager, the focus may be outside this frame.
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
