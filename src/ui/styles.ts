import css from "./theme.css?inline";

let users = 0;
let sheet: CSSStyleSheet | undefined;

/**
 * Adds the extension's styles to the document, and returns a function that removes them.
 *
 * A constructed style sheet needs neither a link nor inline styles, so even the strictest CSP allows it.
 */
export function adoptStyles(): () => void {
  users += 1;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return () => {
    users -= 1;
    if (users > 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    sheet = undefined;
  };
}
