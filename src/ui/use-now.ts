import { useEffect, useState } from "react";

/** Returns the time in milliseconds since 1970, updated every `intervalMs` while `isRunning`. */
export function useNow(isRunning: boolean, intervalMs = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [isRunning, intervalMs]);
  return now;
}
