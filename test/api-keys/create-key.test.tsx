// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { ACTIVE_API_KEY_LIMIT } from "../../src/contract/limits.ts";
import { API_KEYS_PATH } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, press, shownSecret, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";
import "../../src/ui/menu.tsx";

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

it("a duplicate starts with everything of a key but its name and a rotate-by date that has passed", async () => {
  const world = await open();
  await world.service("POST", API_KEYS_PATH, {
    body: {
      name: "Late",
      description: "Owner: Ida\nRotate by: 2020-01-31\n\nMachines",
      allowedScopes: ["account.view", "asset.view"],
    },
  });
  await world.reload();
  await world.choose("Late", "Duplicate");
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("");
  expect(screen.getByRole("textbox", { name: "Owner" })).toHaveValue("Ida");
  await press(world, "Create key");
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(/Enter a name/);
  await type(world, "Name", "Later");
  await press(world, "Create key");
  expect(shownSecret(world)).toBeDefined();
  const copy = (await world.activeKeys()).find(({ name }) => name === "Later");
  expect(copy).toMatchObject({
    description: "Owner: Ida\n\nMachines",
    allowedScopes: ["account.view", "asset.view"],
  });
});

it("no key can be duplicated while the account has as many keys as it may, whatever the search shows", async () => {
  const world = await open();
  for (let number = 2; number <= ACTIVE_API_KEY_LIMIT; number++) {
    await world.service("POST", API_KEYS_PATH, {
      body: { name: `Key ${number}`, description: "Nightly", allowedScopes: ["asset.view"] },
    });
  }
  await world.reload();
  await world.do(() =>
    fireEvent.change(screen.getByRole("searchbox", { name: "Search keys" }), { target: { value: "First" } }),
  );
  await world.choose("First", "Duplicate");
  expect(screen.getByRole("menuitem", { name: /^Duplicate/ })).toHaveAttribute("aria-disabled", "true");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("the row of a new key stays marked for a minute", async () => {
  const world = await open();
  await press(world, "Create API key");
  await fillIn(world, "New");
  await press(world, "Create key");
  await copyAndClose(world);
  const row = () => screen.getByRole("row", { name: /New/ });
  const marked = row().className;
  await world.pass(61_000);
  expect(row().className).not.toBe(marked);
});
