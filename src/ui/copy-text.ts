/** Result of a copy: known to be on the clipboard, or only selected for the user to copy. */
export type CopyOutcome = "copied" | "selected";

/**
 * Copies a value. `field` shows it, or dots instead.
 *
 * If the frame may not use the clipboard, selects the text and tries `execCommand`. That reports success even if
 * nothing was copied, so the outcome is `selected`. (`docs/requirements.md`, C1)
 */
export function copyText(value: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<CopyOutcome> {
  return copy(value, () => {
    field.focus();
    field.select();
  });
}

/** Copies the text of an element on screen, as {@link copyText} does for a field. */
export function copyElementText(element: HTMLElement): Promise<CopyOutcome> {
  return copy(element.textContent, () => getSelection()?.selectAllChildren(element));
}

/** Copies a text that is not on screen. Returns false if the frame may not use the clipboard. */
export async function copyHiddenText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function copy(text: string, select: () => void): Promise<CopyOutcome> {
  if (await copyHiddenText(text)) return "copied";
  select();
  document.execCommand("copy");
  return "selected";
}
