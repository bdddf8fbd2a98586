import { type RefObject, useEffect, useRef } from "react";

/**
 * Returns a function to call before a list grows. It moves the focus to the first new item once there is one: the
 * button that was pressed may be gone, and its user wants to read on from there.
 *
 * @param items Selects the items, or what can be focused in them.
 */
export function useFocusFirstNew(list: RefObject<HTMLElement | null>, items: string): () => void {
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined) return;
    const firstNew = list.current?.querySelectorAll<HTMLElement>(items).item(before.current);
    if (!firstNew) return;
    firstNew.focus();
    before.current = undefined;
  });
  return () => {
    before.current = list.current?.querySelectorAll(items).length;
  };
}
