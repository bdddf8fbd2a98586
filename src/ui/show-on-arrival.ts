/** Scrolls an element into view when it mounts. Pass it as the element's `ref`. */
export function showOnArrival(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** Focuses an element when it mounts. Pass it as the element's `ref`. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
