// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pageInAWorld } from "../support/page-in-a-world.ts";
import { copyAndClose, createKey, findButton, press } from "../support/screen.ts";
import type { World } from "../support/world.tsx";

const open = pageInAWorld();
const ORPHAN = "Orphan";
const lostDialog = () => screen.getByRole("dialog", { name: "Was the key created?" });
const secretsThatWork = () => screen.getByRole("list", { name: "Secrets that work now" });

/** Requests a token with the secret that the one-time view shows. */
async function expectItWorks(world: World): Promise<void> {
  await press(world, "Test token");
  expect(screen.getByText("The credentials work.")).toBeVisible();
}

describe("if the response of a service without idempotency is lost", () => {
  it("the page does not send a create twice: it finds the key and rotates it for a new secret", async () => {
    const world = await open("Plain [no-idempotency]");
    world.network.nextFate = "lost";
    await createKey(world, { name: ORPHAN });
    expect(lostDialog()).toHaveTextContent("was created, but the answer with its client secret was lost");
    expect(world.network.sent).toHaveLength(1);
    await press(world, "Rotate secret");
    await world.do(() => fireEvent.click(screen.getByRole("radio", { name: "Expire immediately" })));
    await press(world, "Rotate secret");
    await expectItWorks(world);
    await copyAndClose(world);
    expect(screen.getByText("1 of 10 active keys")).toBeVisible();
  });

  it("the administrator can revoke the key that was created", async () => {
    const world = await open("Plain [no-idempotency]");
    world.network.nextFate = "lost";
    await createKey(world, { name: ORPHAN });
    const revoke = within(lostDialog()).getByRole("button", { name: "Revoke" });
    await world.do(() => fireEvent.click(revoke));
    await press(world, "Revoke key");
    expect(screen.getByRole("dialog", { name: `${ORPHAN} is revoked` })).toBeVisible();
  });

  it("the administrator can look for the key again, and send the create again", async () => {
    const world = await open("Plain [no-idempotency]");
    world.network.nextFate = "dropped";
    await createKey(world, { name: "Dropped" });
    expect(lostDialog()).toHaveTextContent("it lists no new key called Dropped");
    await press(world, "Look again");
    expect(lostDialog()).toHaveTextContent("it lists no new key called Dropped");
    await press(world, "Send again");
    expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  });

  it("rotating again replaces the lost secret, and the old one keeps working", async () => {
    const world = await open("Plain [no-idempotency]");
    await createKey(world, { name: "Turned" });
    const old = world.network.writes[0]?.clientSecret ?? "";
    await copyAndClose(world);
    await world.choose("Turned", "Rotate secret");
    world.network.nextFate = "lost";
    await press(world, "Rotate secret");
    expect(screen.getByRole("alert")).toHaveTextContent(
      "that replaces the lost secret, and the old one keeps",
    );
    expect(within(secretsThatWork()).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.queryByRole("radiogroup", { name: "Old secret stays valid for" })).toBeNull();

    await press(world, "Rotate secret");
    await expectItWorks(world);
    await copyAndClose(world);
    await world.choose("Turned", "Test token");
    const field = screen.getByRole("textbox", { name: "Client secret" });
    await world.do(() => fireEvent.change(field, { target: { value: old } }));
    await press(world, "Request token");
    expect(screen.getByText("The credentials work.")).toBeVisible();
    expect(findButton(world, "Copy access token")).toBeDefined();
  });
});
