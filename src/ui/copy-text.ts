/** How a copy went: known to be on the clipboard, or only selected for the person to copy. */
export type CopyOutcome = "copied" | "selected";

/**
 * Copies the text of a field that is on screen.
 *
 * Where the frame may not use the clipboard, the text is selected and the old command tried; it cannot be
 * believed (it says yes with nothing copied), so the outcome is `selected`. (`docs/requirements.md`, C1)
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(field.value);
    return "copied";
  } catch {
    field.focus();
    field.select();
    document.execCommand("copy");
    return "selected";
  }
}
