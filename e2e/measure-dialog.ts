import { expect } from "playwright/test";

/** Measurements of a dialog, in pixels of the frame. */
interface Measures {
  readonly headerTop: number;
  readonly footerBottom: number;
  readonly windowHeight: number;
  readonly bodyHeight: number;
  /** True if the body's content is taller than the body. */
  readonly bodyScrolls: boolean;
  /** How far the dialog itself scrolls, not counting its body. */
  readonly ownScroll: number;
  /** Empty space below the body's content when the body is scrolled to its end. */
  readonly emptyBelow: number;
}

/**
 * Measures a dialog with its body scrolled to the end. Runs in the page, so it must not refer to anything outside
 * itself.
 */
export function measureDialog(element: Element): Measures {
  const [header, body, footer] = [...element.children];
  if (!header || !body) throw new Error("A dialog has a header and a body.");
  for (const list of body.querySelectorAll("ul")) list.scrollTop = list.scrollHeight;
  body.scrollTop = body.scrollHeight;
  const content = body.lastElementChild?.getBoundingClientRect();
  return {
    headerTop: header.getBoundingClientRect().top,
    footerBottom: (footer ?? body).getBoundingClientRect().bottom,
    windowHeight: window.innerHeight,
    bodyHeight: body.clientHeight,
    bodyScrolls: body.scrollHeight > body.clientHeight,
    ownScroll: element.scrollHeight - element.clientHeight,
    emptyBelow: body.getBoundingClientRect().bottom - (content?.bottom ?? 0),
  };
}

/** Expects the header and footer in view, a single scroll container, and no empty space at its end. */
export function expectWhole(measures: Measures): void {
  if (measures.bodyScrolls)
    expect(measures.emptyBelow, "below the end is its padding alone").toBeLessThan(40);
  // In a window too low for header, body and footer, the whole dialog scrolls.
  if (measures.windowHeight < 400) return;
  expect(measures.ownScroll, "only the body scrolls").toBeLessThanOrEqual(1);
  expect(measures.headerTop).toBeGreaterThanOrEqual(0);
  expect(measures.footerBottom).toBeLessThanOrEqual(measures.windowHeight + 1);
  if (measures.bodyScrolls) expect(measures.bodyHeight, "there is room to read").toBeGreaterThan(100);
}
