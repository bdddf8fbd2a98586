// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { files } from "../support/files-that-fail.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { findField, press, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

async function openOneTimeView(): Promise<World> {
  const world = await open();
  await world.choose("First", "Rotate secret");
  await press(world, "Rotate secret");
  expect(shownSecret(world)).toHaveLength(43);
  return world;
}

it("the secret stays on screen when the user presses Escape or the browser closes the dialog", async () => {
  const world = await openOneTimeView();
  const secret = shownSecret(world);
  for (let time = 0; time < 3; time++) {
    await world.do(() => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
    await world.do(() => world.openDialog?.close());
    expect(shownSecret(world)).toBe(secret);
  }
  expect(screen.getByRole("alertdialog")).toHaveTextContent("You have not copied the client secret.");
});

it("a button of the page that is pressed late, such as one whose dialog was slow to render, does not replace the secret", async () => {
  const world = await openOneTimeView();
  const secret = shownSecret(world);
  await world.do(() => fireEvent.click(screen.getByRole("button", { name: "Create API key" })));
  expect(shownSecret(world)).toBe(secret);
});

it("a masked secret is not in the document, and copying its dots copies the secret", async () => {
  const world = await openOneTimeView();
  const secret = shownSecret(world) ?? "";
  expect(document.documentElement.outerHTML).not.toContain(secret);
  const field = findField(world, "Client secret");
  expect(field?.value).toMatch(/^•+$/);
  field?.select();
  const setData = vi.fn();
  await world.do(() => field && fireEvent.copy(field, { clipboardData: { setData } }));
  expect(setData).toHaveBeenCalledWith("text/plain", secret);
});

it("copying with nothing selected leaves the clipboard unchanged", async () => {
  const world = await openOneTimeView();
  const field = findField(world, "Client secret");
  field?.setSelectionRange(3, 3);
  const setData = vi.fn();
  await world.do(() => field && fireEvent.copy(field, { clipboardData: { setData } }));
  expect(setData).not.toHaveBeenCalled();
});

it("a revealed secret is masked when the user leaves the page, as the browser may restore the page", async () => {
  const world = await openOneTimeView();
  await press(world, "Show client secret");
  expect(screen.getByRole("button", { name: "Hide client secret" })).toBeVisible();
  await world.do(() => window.dispatchEvent(new Event("pagehide")));
  expect(screen.getByRole("button", { name: "Show client secret" })).toBeVisible();
});

it("Done asks for confirmation until the secret is copied; selecting it does not count", async () => {
  const world = await openOneTimeView();
  await press(world, "Copy client ID");
  world.isClipboardAllowed = false;
  await press(world, "Copy client secret");
  expect(screen.getByText(/^Selected\. Press Ctrl\+C/)).toBeVisible();
  await press(world, "Done");
  expect(screen.getByRole("alertdialog")).toBeVisible();
  await press(world, "Keep it open");
  const field = findField(world, "Client secret");
  field?.select();
  await world.do(() => field && fireEvent.copy(field, { clipboardData: { setData() {} } }));
  await press(world, "Done");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("without clipboard access, the .env text appears in a masked field, and copying it there counts", async () => {
  const world = await openOneTimeView();
  world.isClipboardAllowed = false;
  await press(world, "Copy both as .env");
  const field = findField(world, "Client ID and secret as .env");
  expect(field?.value).toMatch(/^•+$/);
  expect(field).toHaveFocus();
  expect(screen.getByText(/^Selected\. Press Ctrl\+C/)).toBeVisible();
  const setData = vi.fn();
  await world.do(() => field && fireEvent.copy(field, { clipboardData: { setData } }));
  expect(setData).toHaveBeenCalledWith("text/plain", expect.stringContaining("TRACKUNIT_CLIENT_SECRET="));
  await press(world, "Done");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("the one-time view stays open if the token lab fails to load, and Try again opens the lab", async () => {
  const world = await openOneTimeView();
  const secret = shownSecret(world);
  const { openDialog } = world;
  files.isFailing = true;
  await press(world, "Test token");
  expect(within(screen.getByRole("dialog")).getByRole("alert")).toHaveTextContent("couldn’t be loaded");
  expect(shownSecret(world)).toBe(secret);
  files.isFailing = false;
  await press(world, "Try again");
  expect(screen.getByRole("heading", { name: "Test token" })).toBeVisible();
  expect(world.openDialog).toBe(openDialog);
});

it.each([
  ["arrives", (world: World) => world.network.deliverHeld(), "First was revoked."],
  [
    "is lost",
    (world: World) => world.network.goOffline(),
    "First may not have been revoked. You are offline.",
  ],
])("a toast reports a revocation whose dialog was closed before the response %s", async (_, act, said) => {
  const world = await open();
  await world.choose("First", "Revoke");
  world.network.nextFate = "held";
  await press(world, "Revoke key");
  await press(world, "Cancel");
  expect(world.manager.toasts).toEqual([]);
  await world.do(() => act(world));
  expect(world.manager.toasts.map(({ title }) => title)).toEqual([expect.stringContaining(said)]);
});
