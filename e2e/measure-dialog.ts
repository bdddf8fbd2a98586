import { expect } from "playwright/test";

/** What a person sees of a dialog: its parts in pixels of the frame. */
interface Measures {
  readonly headerTop: number;
  readonly footerBottom: number;
  readonly windowHeight: number;
  readonly bodyHeight: number;
  /** Whether the body has more than it shows. */
  readonly bodyScrolls: boolean;
  /** How far the dialog itself scrolls, beside its body. */
  readonly ownScroll: number;
  /** What is empty below the last thing in the body when it is scrolled to its end. */
  readonly emptyBelow: number;
}

/** Measures a dialog with its body scrolled to the end. It runs in the page and refers to nothing around it. */
export function measureDialog(element: Element): Measures {
  const [header, body, footer] = [...element.children];
  if (!header || !body) throw new Error("A dialog has a header and a body.");
  for (const list of body.querySelectorAll("ul")) list.scrollTop = list.scrollHeight;
  body.scrollTop = body.scrollHeight;
  const content = body.firstElementChild?.getBoundingClientRect();
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

/** Expects header and footer in view, one thing that scrolls, and nothing empty at its end. */
export function expectWhole(measures: Measures): void {
  if (measures.bodyScrolls)
    expect(measures.emptyBelow, "below the end is its padding alone").toBeLessThan(40);
  // A window too low for header, body and footer scrolls the dialog as a whole.
  if (measures.windowHeight < 400) return;
  expect(measures.ownScroll, "only the body scrolls").toBeLessThanOrEqual(1);
  expect(measures.headerTop).toBeGreaterThanOrEqual(0);
  expect(measures.footerBottom).toBeLessThanOrEqual(measures.windowHeight + 1);
  if (measures.bodyScrolls) expect(measures.bodyHeight, "there is room to read").toBeGreaterThan(100);
}
