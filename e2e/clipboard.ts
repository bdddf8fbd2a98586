import type { Locator, Page } from "playwright/test";

/** Grants clipboard permission, as a user who is prompted would. Firefox does not prompt. */
export async function allowClipboard(page: Page): Promise<void> {
  const context = page.context();
  if (context.browser()?.browserType().name() === "chromium") {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  }
}

/** Reloads the page with a clipboard that rejects writes, as in a browser whose policy forbids them. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(Clipboard.prototype, { writeText: () => Promise.reject(new Error("refused")) });
  });
  // Reload only after the first screen: requests that a reload aborts log errors.
  await page.frameLocator("iframe").getByRole("button").first().waitFor();
  await page.reload();
}

/** Copies text in a separate page and pastes it into a field. */
export async function paste(text: string, field: Locator): Promise<void> {
  const page = field.page();
  const other = await page.context().newPage();
  await other.setContent("<textarea></textarea>");
  await other.getByRole("textbox").fill(text);
  await other.getByRole("textbox").press("ControlOrMeta+a");
  await other.getByRole("textbox").press("ControlOrMeta+c");
  await other.close();
  await page.bringToFront();
  await field.press("ControlOrMeta+v");
}

/** Returns the clipboard's text by pasting it into a separate page. */
export async function clipboardText(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent("<textarea autofocus></textarea>");
  await other.getByRole("textbox").press("ControlOrMeta+v");
  const text = await other.getByRole("textbox").inputValue();
  await other.close();
  return text;
}
