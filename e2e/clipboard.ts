import type { Locator, Page } from "playwright/test";

/** Lets the pages of a browser use the clipboard, as a person would who is asked. Firefox asks nobody. */
export async function allowClipboard(page: Page): Promise<void> {
  const context = page.context();
  if (context.browser()?.browserType().name() === "chromium") {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  }
}

/** Loads the page again with a clipboard that refuses, as in a browser whose policy forbids it. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(Clipboard.prototype, { writeText: () => Promise.reject(new Error("refused")) });
  });
  // What is still being loaded would complain of the reload.
  await page.frameLocator("iframe").getByRole("button").first().waitFor();
  await page.reload();
}

/** Copies a text in a page of its own and pastes it into a field. */
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

/** Pastes what is on the clipboard into a page of its own and gives it. */
export async function clipboardText(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent("<textarea autofocus></textarea>");
  await other.getByRole("textbox").press("ControlOrMeta+v");
  const text = await other.getByRole("textbox").inputValue();
  await other.close();
  return text;
}
