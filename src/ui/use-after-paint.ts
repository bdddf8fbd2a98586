import { startTransition, useEffect, useState } from "react";

/**
 * Returns `value`, but a changed one only after the next paint, so that a long list is rendered after the paint that shows
 * what was typed or pressed.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    // The callbacks of a frame run before its paint, a task that they start runs after it.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return painted;
}
