/** Scrolls an element into view when it appears; give it as the element's `ref`. */
export function showOnArrival(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
