/** How a copy went: known to be on the clipboard, or only selected for the person to copy. */
export type CopyOutcome = "copied" | "selected";

/**
 * Copies a value; `field` shows it, or dots in its place.
 *
 * Where the frame may not use the clipboard, the text is selected and the old command tried; it cannot be
 * believed (it says yes with nothing copied), so the outcome is `selected`. (`docs/requirements.md`, C1)
 */
export function copyText(value: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<CopyOutcome> {
  return copy(value, () => {
    field.focus();
    field.select();
  });
}

/** Copies the text of an element that is on screen, as {@link copyText} does that of a field. */
export function copyElementText(element: HTMLElement): Promise<CopyOutcome> {
  return copy(element.textContent, () => getSelection()?.selectAllChildren(element));
}

async function copy(text: string, select: () => void): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    select();
    document.execCommand("copy");
    return "selected";
  }
}
