// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const open = pageInAWorld();

async function fillIn(world: World, name: string): Promise<void> {
  await type(world, "Name", name);
  await type(world, "Description", "Nightly");
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name: /^asset\.view/ });
  if (!box.checked) await world.do(() => fireEvent.click(box));
}

/** Submits a new key and cuts the connection before the response arrives. */
async function loseCreate(world: World): Promise<void> {
  await press(world, "Create API key");
  await fillIn(world, "Orphan");
  world.network.nextFate = "held";
  await press(world, "Create key");
  await world.do(() => world.network.goOffline());
}

it("retrying a create whose response was lost offline returns the one key and its secret", async () => {
  const world = await open();
  await loseCreate(world);
  expect(screen.getByRole("alert")).toHaveTextContent("You are offline.");
  await world.do(() => world.network.goOnline());
  await press(world, "Create key");
  expect(shownSecret(world)).toBe(world.network.writes[0]?.clientSecret);
  expect((await world.activeKeys()).map(({ name }) => name).sort()).toEqual(["First", "Orphan"]);
});

it.each([
  ["closing the form", async (world: World) => press(world, "Close")],
  [
    "submitting another key",
    async (world: World) => {
      await fillIn(world, "Another");
      await press(world, "Create key");
    },
  ],
])("after a lost response, %s first checks whether the key was created", async (_, act) => {
  const world = await open();
  await loseCreate(world);
  await world.do(() => world.network.goOnline());
  await act(world);
  const dialog = within(screen.getByRole("dialog", { name: "Was the key created?" }));
  expect(dialog.getByRole("alert")).toHaveTextContent("Orphan was created, but the answer");
  expect(world.network.writes).toHaveLength(1);
});
