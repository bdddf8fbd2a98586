import type { Locator } from "playwright/test";

/** Replaces what stands in a field, key by key as a person does: a second `fill` does not reach React in Firefox. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
}
