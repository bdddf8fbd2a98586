import type { Locator } from "playwright/test";

/**
 * Replaces what stands in a field, key by key as a person does: in Firefox, `fill` does not reach a field whose value
 * React holds.
 */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  await field.press("Delete");
  await field.pressSequentially(text);
}
