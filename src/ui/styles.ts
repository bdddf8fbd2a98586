import css from "./theme.css?inline";

let users = 0;
let sheet: CSSStyleSheet | undefined;

/**
 * Puts the extension's styles into the document, and gives the function that takes them out again.
 *
 * A constructed sheet needs neither a link nor inline styles, so the strictest CSP lets it in.
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
