import { act, fireEvent } from "@testing-library/react";
import type { World } from "./world.tsx";

// No `getByRole` here: it takes milliseconds, and walks query the page thousands of times.

/** Returns a button by its accessible name, from the open dialog or, without one, from the page. */
export function findButton(world: World, name: string): HTMLButtonElement | undefined {
  const root: ParentNode = world.openDialog ?? document;
  return [...root.querySelectorAll("button")].find(
    (button) => (button.getAttribute("aria-label") ?? button.textContent) === name,
  );
}

/** True if a button with this name exists and is available. */
export function canPress(world: World, name: string): boolean {
  return findButton(world, name)?.getAttribute("aria-disabled") === null;
}

/** Clicks a button as a user would, `times` times before the page can react. */
export async function press(world: World, name: string, times = 1): Promise<void> {
  const button = findButton(world, name);
  if (button === undefined) throw new Error(`There is no button ${name}.`);
  button.focus();
  await world.do(() => {
    for (let press = 0; press < times; press++) fireEvent.click(button);
  });
}

/** Returns a field of the open dialog by its label. */
export function findField(world: World, label: string): HTMLInputElement | HTMLTextAreaElement | undefined {
  const labels = [...(world.openDialog?.querySelectorAll("label") ?? [])];
  const found = labels.find(({ textContent }) => textContent === label);
  const field = found && document.getElementById(found.htmlFor);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined;
}

/** Types into a field of the open dialog. */
export async function type(world: World, label: string, value: string): Promise<void> {
  const field = findField(world, label);
  if (field === undefined) throw new Error(`There is no field ${label}.`);
  await world.do(() => fireEvent.change(field, { target: { value } }));
}

/** Returns the client secret if the one-time view is open. If it is masked, shows it for a moment. */
export function shownSecret(world: World): string | undefined {
  const { credentials, copy } = world.texts;
  if (!isHeaded(world, credentials.heading)) return undefined;
  const value = () => findField(world, credentials.clientSecret)?.value;
  const show = findButton(world, copy.show(credentials.clientSecret));
  if (show === undefined) return value();
  act(() => show.click());
  const secret = value();
  act(() => findButton(world, copy.hide(credentials.clientSecret))?.click());
  return secret;
}

/** True if the open dialog has this heading. */
export function isHeaded(world: World, heading: string): boolean {
  return world.openDialog?.querySelector("h2")?.textContent === heading;
}

/** Opens the form of a new key and fills it in. */
export async function fillKeyForm(
  world: World,
  {
    name,
    description = "Nightly",
    scope = "asset.view",
  }: { name: string; description?: string; scope?: string },
): Promise<void> {
  await press(world, world.texts.page.create);
  await type(world, world.texts.form.name, name);
  await type(world, world.texts.form.description, description);
  if (scope === "") return;
  const boxes = [...(world.openDialog?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
  const box = boxes.find(({ labels }) => labels?.[0]?.textContent.startsWith(scope));
  if (box === undefined) throw new Error(`There is no scope ${scope}.`);
  await world.do(() => fireEvent.click(box));
}

/** Creates a key and leaves the one-time view open. Its scope must not require a confirmation. */
export async function createKey(world: World, key: Parameters<typeof fillKeyForm>[1]): Promise<void> {
  await fillKeyForm(world, key);
  await press(world, world.texts.review.create);
}

/** Copies the client secret and closes the one-time view. */
export async function copyAndClose(world: World): Promise<void> {
  await press(world, world.texts.credentials.copyClientSecret);
  await press(world, world.texts.credentials.done);
}
