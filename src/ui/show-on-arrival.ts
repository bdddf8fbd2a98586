/** Scrolls an element to the middle when it mounts: parts that do not scroll could cover it at an edge. Pass it as `ref`. */
export function showOnArrival(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
}

/** Focuses an element when it mounts. Pass it as the element's `ref`. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
