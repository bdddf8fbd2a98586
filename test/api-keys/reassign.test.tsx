// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { API_KEYS_PATH, apiKeyPath } from "../../src/contract/paths.ts";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { press, type } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const open = pageInAWorld();

const note = (owner: string) => `Owner: ${owner}\nRotate by: 2999-01-31\n\nNightly`;

/** Creates two keys of Ida and one of Jo, and opens the dialog that reassigns those of Ida. */
async function openReassign(world: World): Promise<void> {
  for (const [name, owner] of [
    ["ERP", "Ida"],
    ["BI job", "Ida"],
    ["Data lake", "Jo"],
  ] as const) {
    const body = { name, description: note(owner), allowedScopes: ["asset.view"] };
    expect((await world.service("POST", API_KEYS_PATH, { body })).status).toBe(201);
  }
  await world.reload();
  expect(screen.queryByRole("button", { name: "Reassign" })).toBeNull();
  const filter = screen.getByRole("combobox", { name: "Filter keys" });
  const ida = within(filter).getByRole<HTMLOptionElement>("option", { name: "Ida" });
  await world.do(() => fireEvent.change(filter, { target: { value: ida.value } }));
  await press(world, "Reassign");
}

const descriptions = async (world: World) =>
  Object.fromEntries((await world.activeKeys()).map(({ name, description }) => [name, description]));

it("all keys of an owner get a new owner at once, and nothing else of them changes", async () => {
  const world = await open();
  await openReassign(world);
  const keys = within(screen.getByRole("list", { name: "Keys to reassign" })).getAllByRole("listitem");
  expect(keys.map(({ textContent }) => textContent)).toEqual(["BI job", "ERP"]);
  await type(world, "New owner", "  Kim ");
  await press(world, "Reassign 2 keys");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(world.manager.toasts.at(-1)?.title).toBe("The keys of Ida now name Kim as owner.");
  expect(await descriptions(world)).toMatchObject({
    ERP: note("Kim"),
    "BI job": note("Kim"),
    "Data lake": note("Jo"),
    First: "There from the start",
  });
});

it("without a new owner nothing is sent, and the field says what is missing", async () => {
  const world = await open();
  await openReassign(world);
  await type(world, "New owner", "   ");
  const sent = world.network.sent.length;
  await press(world, "Reassign 2 keys");
  expect(screen.getByRole("textbox", { name: "New owner" })).toHaveAccessibleDescription(
    /Enter who takes over\./,
  );
  expect(world.network.sent).toHaveLength(sent);
});

it("a key that fails stays listed with its reason, and only that one is tried again", async () => {
  const world = await open();
  await openReassign(world);
  await type(world, "New owner", "Kim");
  world.network.nextFate = "dropped";
  await press(world, "Reassign 2 keys", 3);
  const keys = within(screen.getByRole("list", { name: "Keys to reassign" })).getAllByRole("listitem");
  expect(keys).toHaveLength(1);
  expect(keys[0]).toHaveTextContent(/^BI job./);
  expect(screen.getByText("1 key was not reassigned. Try again.")).toBeVisible();
  await press(world, "Reassign 1 key");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await descriptions(world)).toMatchObject({ ERP: note("Kim"), "BI job": note("Kim") });
});

it("a key that was revoked meanwhile does not stop the others", async () => {
  const world = await open();
  await openReassign(world);
  const revoked = (await world.activeKeys()).find(({ name }) => name === "BI job");
  await world.service("POST", apiKeyPath(revoked?.id ?? "", "/revoke"), { body: {}, version: 1 });
  await type(world, "New owner", "Kim");
  await press(world, "Reassign 2 keys");
  expect(await descriptions(world)).toMatchObject({ ERP: note("Kim"), "Data lake": note("Jo") });
});

it("closed before the answers come, it says what happened, and leaves the dialog open that was opened since", async () => {
  const world = await open();
  await openReassign(world);
  await type(world, "New owner", "Kim");
  world.network.nextFate = "held";
  await press(world, "Reassign 2 keys");
  await press(world, "Cancel");
  await press(world, "Create API key");
  await world.do(() => world.network.deliverHeld());
  expect(world.manager.toasts.at(-1)?.title).toBe("The keys of Ida now name Kim as owner.");
  expect(screen.getByRole("dialog", { name: "Create API key" })).toBeVisible();
});
