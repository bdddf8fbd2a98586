// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { localDate } from "../../src/keys/owner-note.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, findField, press, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

const inDays = (days: number) => localDate(Date.now() + days * 24 * 3600 * 1000);

/** Opens the rotate dialog of a key that should have been rotated years ago. */
async function rotateOverdueKey(world: World): Promise<void> {
  await world.service("POST", API_KEYS_PATH, {
    body: {
      name: "Late",
      description: "Owner: Ida\nRotate by: 2020-01-31\n\nNightly",
      allowedScopes: ["asset.view"],
    },
  });
  await world.reload();
  expect(screen.getByRole("row", { name: /Late/ })).toHaveTextContent("Overdue");
  await world.choose("Late", "Rotate secret");
}

const descriptionOf = async (world: World) =>
  (await world.activeKeys()).find(({ name }) => name === "Late")?.description;

it("a rotation asks for the next rotate-by date and notes it, so that the key is no longer overdue", async () => {
  const world = await open("Late");
  await rotateOverdueKey(world);
  expect(findField(world, "Next rotation by")?.value).toBe(inDays(90));
  await press(world, "Rotate secret");
  const secret = shownSecret(world);
  expect(await descriptionOf(world)).toBe(`Owner: Ida\nRotate by: ${inDays(90)}\n\nNightly`);
  expect(shownSecret(world)).toBe(secret);
  await copyAndClose(world);
  expect(screen.getByRole("row", { name: /Late/ })).not.toHaveTextContent(/Overdue|Due soon/);
});

it("a date in the past is refused before anything is sent, and an empty one removes the reminder", async () => {
  const world = await open("Late");
  await rotateOverdueKey(world);
  const field = () => screen.getByLabelText("Next rotation by");
  await world.do(() => fireEvent.change(field(), { target: { value: "2020-02-01" } }));
  await press(world, "Rotate secret");
  expect(field()).toHaveAccessibleDescription(/Choose today or a later date/);
  expect(world.network.writes).toEqual([]);
  await world.do(() => fireEvent.change(field(), { target: { value: "" } }));
  await press(world, "Rotate secret");
  expect(await descriptionOf(world)).toBe("Owner: Ida\n\nNightly");
});

it("half a date is refused before anything is sent", async () => {
  const world = await open("Late");
  await rotateOverdueKey(world);
  const field = screen.getByLabelText("Next rotation by");
  await world.do(() => fireEvent.change(field, { target: { value: "" } }));
  // happy-dom has no date field of which only a part is filled in.
  Object.defineProperty(field, "validity", { value: { badInput: true } });
  await press(world, "Rotate secret");
  expect(field).toHaveAccessibleDescription(/Enter a complete date that exists, or clear the field/);
  expect(field).toHaveFocus();
  expect(world.network.writes).toEqual([]);
});

it("if only the date cannot be saved, the secret stays on screen and a toast says so", async () => {
  const world = await open("Late");
  await rotateOverdueKey(world);
  world.network.nextFate = "held";
  await press(world, "Rotate secret");
  world.network.nextFate = "dropped";
  await world.do(() => world.network.deliverHeld());
  expect(shownSecret(world)).toBeDefined();
  expect(world.manager.toasts.at(-1)?.title).toContain(
    "the note of its key (rotate-by date, for whom it is sealed) may not have been changed",
  );
});

it("a date that another administrator notes while the dialog is open is not overwritten", async () => {
  const world = await open("Late");
  await rotateOverdueKey(world);
  const [key] = await world.activeKeys();
  const description = `Rotate by: ${inDays(400)}\n\nNightly`;
  await world.service("PATCH", apiKeyPath(key?.id ?? ""), { body: { description }, version: 1 });
  await world.reload();
  expect(findField(world, "Next rotation by")?.value).toBe(inDays(400));
  await press(world, "Rotate secret");
  expect(await descriptionOf(world)).toBe(description);
});

it("a key without a rotate-by date is rotated without a question about one", async () => {
  const world = await open();
  await world.choose("First", "Rotate secret");
  expect(findField(world, "Next rotation by")).toBeUndefined();
});
