/** Scrolls an element into view when it mounts. Pass it as the element's `ref`. */
export function showOnArrival(element: HTMLElement | null): void {
  if (element === null) return;
  // The credentials that stay in view during a test cover the top of what scrolls.
  element.style.scrollMarginBlock = "18rem 1rem";
  element.scrollIntoView({ block: "nearest" });
}

/** Focuses an element when it mounts. Pass it as the element's `ref`. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
