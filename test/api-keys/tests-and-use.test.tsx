// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, press, shownSecret } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

const open = pageInAWorld();

/** Rotates the secret of the key, tests the new one in the one-time view, and returns it. */
async function rotateAndTest(world: World): Promise<string> {
  await world.choose("First", "Rotate secret");
  await press(world, "Rotate secret");
  const secret = shownSecret(world) ?? "";
  await press(world, "Test token");
  expect(screen.getByText("The credentials work.", { exact: false })).toBeVisible();
  await copyAndClose(world);
  return secret;
}

const row = () => screen.getByRole("row", { name: /First/ });

it("a test is not use: the row still says that the key was never used, and its details say when it was tested", async () => {
  const world = await open();
  await rotateAndTest(world);
  expect(within(row()).getByText("Never")).toBeVisible();
  await press(world, "Details of First");
  const [newest] = within(screen.getByRole("list", { name: "Secrets that work now" })).getAllByRole(
    "listitem",
  );
  expect(newest).toHaveTextContent(/Last used: Never · Last tested: \d/);
});

it("a new secret that was only tested can still be replaced, and retiring the old one warns", async () => {
  const world = await open();
  await rotateAndTest(world);
  await press(world, "Retire old secret of First");
  expect(screen.getByText(/was tested here, but no integration has used it yet/)).toBeVisible();
  await press(world, "Cancel");
  await world.choose("First", "Rotate secret");
  expect(screen.getByText(/No integration has used the newest secret yet/)).toBeVisible();
});

it("once an integration has used the new secret, retiring the old one does not warn, and neither secret can be replaced", async () => {
  const world = await open();
  const secret = await rotateAndTest(world);
  const [key] = await world.activeKeys();
  expect((await world.requestToken(key?.clientId ?? "", secret)).status).toBe(200);
  await world.reload();
  expect(within(row()).getByText("now")).toBeVisible();
  await press(world, "Retire old secret of First");
  expect(screen.queryByText(/no integration has used/i)).toBeNull();
  await press(world, "Cancel");
  await world.choose("First", "Rotate secret");
  expect(screen.getByText(/an integration has already used the new one/)).toBeVisible();
});
