/**
 * Keeps the focus on the page when an element is removed that contains it: moves it to the heading of the dialog, or of
 * the page, unless something else takes the focus first. Pass it as the element's `ref`.
 *
 * Without it the browser would focus `<body>`, and the next Tab would start at the top of the page.
 */
export function keepFocus(element: HTMLElement | null): () => void {
  return () => {
    if (!element?.contains(document.activeElement)) return;
    const heading = (element.closest("dialog") ?? document).querySelector<HTMLElement>("h1, h2");
    queueMicrotask(() => {
      if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
    });
  };
}
