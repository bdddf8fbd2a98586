/**
 * Scrolls an element into view when it mounts. Pass it as the element's `ref`.
 *
 * In a high window it stays clear of the credentials, which cover the top of the one-time view during a test.
 */
export function showOnArrival(element: HTMLElement | null): void {
  if (element === null) return;
  if (matchMedia("(min-height: 40rem)").matches) element.style.scrollMarginBlock = "18rem 1rem";
  element.scrollIntoView({ block: "nearest" });
}

/** Focuses an element when it mounts. Pass it as the element's `ref`. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
