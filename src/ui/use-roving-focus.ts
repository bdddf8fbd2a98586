import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";

const ITEMS = "input:enabled, button:enabled";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Makes the checkboxes or buttons of a container a single tab stop: the arrow keys, Home and End move between them
 * (ARIA Authoring Practices Guide, "Managing Focus Within Components Using a Roving tabindex"). Spread the result on
 * the container.
 */
export function useRovingFocus<Container extends HTMLElement>() {
  const ref = useRef<Container>(null);
  const current = useRef<HTMLElement>(null);
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  const setCurrent = (next: HTMLElement | undefined) => {
    for (const item of items()) item.tabIndex = item === next ? 0 : -1;
    current.current = next ?? null;
  };
  // The items can change with every render.
  useLayoutEffect(() => {
    const found = items();
    setCurrent(found.find((item) => item === current.current) ?? found[0]);
  });
  return {
    ref,
    onFocus: ({ target }: FocusEvent<Container>) => {
      if (target !== ref.current && target instanceof HTMLElement) setCurrent(target);
    },
    onKeyDown(event: KeyboardEvent<Container>) {
      const found = items();
      const from = event.target instanceof HTMLElement ? found.indexOf(event.target) : -1;
      const step = steps[event.key];
      if (from === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
      const to =
        step !== undefined ? from + step : event.key === "Home" ? 0 : event.key === "End" ? -1 : undefined;
      if (to === undefined) return;
      event.preventDefault();
      // Past the last item, stay there.
      found.at(step !== undefined ? Math.min(Math.max(to, 0), found.length - 1) : to)?.focus();
    },
  };
}
