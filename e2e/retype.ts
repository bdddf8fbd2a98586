import type { Locator } from "playwright/test";

/** Replaces a field's value by typing. In Firefox, `fill` does not update a field that React controls. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.press("Delete");
  await field.pressSequentially(text);
}
