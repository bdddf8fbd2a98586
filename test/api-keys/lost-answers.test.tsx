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

describe("a service without idempotency whose answer is lost", () => {
  it("is not sent a create twice: the key is found, and rotated for a secret that one sees", async () => {
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

  it("may have made a key nobody wants any more: it is revoked from there", async () => {
    const world = await open("Plain [no-idempotency]");
    world.network.nextFate = "lost";
    await createKey(world, { name: ORPHAN });
    const revoke = within(lostDialog()).getByRole("button", { name: "Revoke" });
    await world.do(() => fireEvent.click(revoke));
    await press(world, "Revoke key");
    expect(screen.getByRole("dialog", { name: `${ORPHAN} is revoked` })).toBeVisible();
  });

  it("may have made nothing: that can be looked for again, and sent again", async () => {
    const world = await open("Plain [no-idempotency]");
    world.network.nextFate = "dropped";
    await createKey(world, { name: "Dropped" });
    expect(lostDialog()).toHaveTextContent("it lists no new key called Dropped");
    await press(world, "Look again");
    expect(lostDialog()).toHaveTextContent("it lists no new key called Dropped");
    await press(world, "Send again");
    expect(screen.getByRole("dialog", { name: "Save your client secret" })).toBeVisible();
  });

  it("may have lost a rotation's secret: rotating once more replaces it, and the old one works on", async () => {
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
    expect(screen.queryByRole("radiogroup")).toBeNull();

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
