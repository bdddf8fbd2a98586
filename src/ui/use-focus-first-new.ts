import { type RefObject, useEffect, useRef } from "react";

/**
 * Returns a function to call before a list grows. It moves the focus to the first new item once there is one, as the
 * pressed button may be gone, unless the user has moved the focus in the meantime.
 *
 * @param items Selects the items, or what can be focused in them.
 */
export function useFocusFirstNew(list: RefObject<HTMLElement | null>, items: string): () => void {
  const waiting = useRef<{ readonly count: number; readonly pressed: Element | null }>(undefined);
  useEffect(() => {
    if (waiting.current === undefined) return;
    const { count, pressed } = waiting.current;
    const firstNew = list.current?.querySelectorAll<HTMLElement>(items).item(count);
    const { activeElement } = document;
    const hasMoved = activeElement !== pressed && activeElement !== document.body;
    if (firstNew && !hasMoved) firstNew.focus();
    if (firstNew || hasMoved) waiting.current = undefined;
  });
  return () => {
    const count = list.current?.querySelectorAll(items).length ?? 0;
    waiting.current = { count, pressed: document.activeElement };
  };
}
